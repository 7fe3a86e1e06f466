import type { AuditEntryView } from '@atrium/contracts/audit';
import { Contributed, Log, personNames, type Contributions, type PersonNames } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import type { AuditEntry } from './audit-entry.entity.js';
import { auditDescribers, type AuditDescriber, type AuditDescription, type AuditFacts } from './audit.points.js';

type Names = ReadonlyMap<string, string>;

const nameless = { anonymous: 'Somebody', user: 'Somebody', token: 'Somebody', system: 'The application' } as const;

/** Shows entries to people: names instead of ids, a sentence for each. */
@Injectable()
export class AuditPresenter {
  private describers: ReadonlyMap<string, AuditDescriber> | null = null;

  constructor(
    @Contributed(auditDescribers) private readonly contributed: Contributions<AuditDescriber>,
    @Contributed(personNames) private readonly people: Contributions<PersonNames>,
    private readonly log: Log,
  ) {}

  async present(entries: readonly AuditEntry[]): Promise<AuditEntryView[]> {
    const names = await this.namesIn(entries);
    return entries.map((entry) => this.view(entry, names));
  }

  private view(entry: AuditEntry, names: Names): AuditEntryView {
    const facts = factsOf(entry, names);
    const { sentence, values } = this.describe(facts);
    return {
      id: entry.id,
      at: entry.at.toISOString(),
      actor: { kind: entry.actorKind, id: entry.actorId, name: nameOf(entry.actorId, names) },
      impersonatorId: entry.impersonatorId,
      tokenId: entry.tokenId,
      action: entry.action,
      entity: { type: entry.entityType, id: entry.entityId },
      sentence,
      values: { actor: facts.actorName, ...values },
      changes: entry.changes,
      requestId: entry.requestId,
      ip: entry.ip,
      userAgent: entry.userAgent,
    };
  }

  /** An action without a describer, of a feature that was taken out for example, still reads as a sentence. */
  private describe(facts: AuditFacts): AuditDescription {
    this.describers ??= new Map(this.contributed().map((describer) => [describer.action, describer]));
    const describer = this.describers.get(facts.action);
    if (!describer) return plainly(facts);
    try {
      return describer.describe(facts);
    } catch (error) {
      // One host's describer that stumbles over an old entry must not hide the whole log.
      this.log.warn({ error, action: facts.action }, 'An audit describer failed');
      return plainly(facts);
    }
  }

  private async namesIn(entries: readonly AuditEntry[]): Promise<Names> {
    const ids = entries.flatMap(({ actorId, entityType, entityId }) => [actorId, entityType === 'user' ? entityId : null]);
    const people = [...new Set(ids.filter((id) => id !== null))];
    if (people.length === 0) return new Map();
    const found = await Promise.all(this.people().map((source) => source.namesOf(people)));
    return new Map(found.flatMap((names) => [...names]));
  }
}

const plainly = ({ action, entity: { type, id, name } }: AuditFacts): AuditDescription => ({
  sentence: `${action} (${type} ${name ?? id})`,
  values: { entity: name ?? id },
});

function factsOf(entry: AuditEntry, names: Names): AuditFacts {
  const { action, actorKind, actorId, entityType: type, entityId: id, changes, data } = entry;
  const actorName = nameOf(actorId, names) ?? nameless[actorKind];
  return { action, actorName, entity: { type, id, name: type === 'user' ? nameOf(id, names) : null }, changes, data };
}

const nameOf = (id: string | null, names: Names): string | null => (id === null ? null : (names.get(id) ?? null));
