import { Container } from '@mantine/core';
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useActorState } from '../actor/use-actor.js';
import type { Access } from '../feature/web-feature.js';
import { ErrorState } from '../ui/error-state.js';
import { PageSkeleton } from '../ui/page-skeleton.js';
import { Refused } from './refused.js';
import { signInTo } from './return-target.js';

/** Lets a person to a page when its access allows; else sign-in, or what is missing and who can grant it. */
export function Guard({ access, children }: { access: Access; children: ReactNode }): ReactNode {
  const location = useLocation();
  const { actor, isLoading, error, retry } = useActorState();
  if (access === 'public') return children;
  if (isLoading) return <Container py="xl"><PageSkeleton /></Container>;
  if (actor === null && error !== null) return <ErrorState error={error} retry={retry} />;
  if (actor === null) return <Navigate to={signInTo(location)} replace />;
  if (access !== 'signedIn' && !actor.permissions.includes(access.code)) return <Refused missing={[access.code]} />;
  return children;
}
