import type { EventOf } from '@atrium/contracts';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../actor/actor.js';
import type { Tx } from '../db/index.js';
import { Contributed, type Contributions } from '../feature/extension-point.js';
import { eventListeners } from '../feature/points.js';

/** Something happened, in a transaction that is about to commit (decisions.md 19). */
export type DomainEvent = EventOf<Actor>;

export interface EventListener {
  /** Event names to hear, or `'*'` for all. */
  readonly events: readonly string[] | '*';
  /** Runs inside the publisher's transaction; throwing rolls the change back. Use `tx.afterCommit` for what is outside the database. */
  on(tx: Tx, event: DomainEvent): Promise<void>;
}

/** Tells every listener what happened, inside the transaction of the change. */
@Injectable()
export class Events {
  constructor(@Contributed(eventListeners) private readonly listeners: Contributions<EventListener>) {}

  async publish(tx: Tx, event: DomainEvent): Promise<void> {
    for (const listener of this.listeners()) {
      if (listener.events === '*' || listener.events.includes(event.name)) await listener.on(tx, event);
    }
  }
}
