import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { UserContext } from '@atrium/contracts/accounts';
import { actorQuery } from './actor.query.js';

export interface ActorState {
  readonly actor: UserContext | null;
  /** True until it is known who asks; "nobody, while asking again" counts as not known. */
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The signed-in person, or null. Inside a `signedIn` route it is never null. */
export function useActor(): UserContext | null {
  const client = useQueryClient();
  return useQuery(actorQuery(client)).data ?? null;
}

/** The actor together with how sure we are of it. */
export function useActorState(): ActorState {
  const client = useQueryClient();
  const query = useQuery(actorQuery(client));
  const actor = query.data ?? null;
  return { actor, isLoading: actor === null && query.isFetching, error: query.error, retry: () => void query.refetch() };
}

/** Whether the person holds a right. Without a right, whether anybody is signed in. */
export function useMay(right?: { readonly code: string }): boolean {
  const actor = useActor();
  if (actor === null) return false;
  return right === undefined || actor.permissions.includes(right.code);
}
