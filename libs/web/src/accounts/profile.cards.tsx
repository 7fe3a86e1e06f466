import type { ReactNode } from 'react';
import { Boundary, profileCards, useSlot, type ProfileCard } from '@atrium/web-sdk';

/** What features add at these places of the profile, each in its own error boundary. */
export function ProfileCards({ slots }: { slots: readonly ProfileCard['slot'][] }): ReactNode {
  const cards = useSlot(profileCards);
  return slots.flatMap((slot) =>
    cards
      .filter((card) => card.slot === slot)
      .map(({ Card, order }) => (
        <Boundary key={`${slot}-${order}`}>
          <Card />
        </Boundary>
      )),
  );
}
