import type { ReactNode } from 'react';
import { useActorState } from '../actor/use-actor.js';
import { AppFrame } from '../shell/app-frame.js';
import { BareFrame } from '../shell/bare-frame.js';
import { NotFound } from './not-found.js';

/** An unknown address, inside the frame that fits who asks. */
export function Page(): ReactNode {
  const { actor, isLoading } = useActorState();
  if (isLoading) return null;
  return actor === null ? (
    <BareFrame>
      <NotFound />
    </BareFrame>
  ) : (
    <AppFrame>
      <NotFound />
    </AppFrame>
  );
}
