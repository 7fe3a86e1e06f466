import type { FieldChange } from '@atrium/contracts';
import { Clock, newId, type DomainEvent, type EventListener, type Tx } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import { loggable, loggableRecord } from './cut-values.js';

const columns = [
  'id', 'at', 'actorKind', 'actorId', 'impersonatorId', 'tokenId', 'action', 'entityType', 'entityId', 'changes', 'data', 'requestId', 'ip', 'userAgent',
] as const;
const insert = `INSERT INTO audit_entry (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;

/** Writes one entry for every event, in the event's own transaction: what cannot be logged does not happen. */
@Injectable()
export class AuditListener implements EventListener {
  readonly events = '*';

  constructor(private readonly clock: Clock) {}

  async on(tx: Tx, event: DomainEvent): Promise<void> {
    await tx.execute(insert, valuesOf(event, this.clock.now()));
  }
}

/** In the order of `columns`. Texts are cut to their column, so that a long header cannot stop an act. */
function valuesOf({ name, actor, entity, changes, data }: DomainEvent, at: Date): unknown[] {
  return [
    newId(),
    at,
    actor.kind,
    actor.userId,
    actor.impersonatorId ?? null,
    actor.tokenId ?? null,
    name,
    entity.type,
    entity.id.slice(0, 191),
    JSON.stringify(loggableChanges(changes ?? {})),
    JSON.stringify(loggableRecord(data ?? {})),
    actor.requestId,
    actor.ip?.slice(0, 64) ?? null,
    actor.userAgent?.slice(0, 300) ?? null,
  ];
}

const loggableChanges = (changes: Readonly<Record<string, FieldChange>>): Record<string, FieldChange> =>
  Object.fromEntries(Object.entries(changes).map(([field, { from, to }]) => [field, { from: loggable(from), to: loggable(to) }]));
