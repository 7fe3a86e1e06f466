import type { FieldChange } from '@atrium/contracts';
import { ExtensionPoint } from '@atrium/server-sdk';

/** What a describer may build its sentence from. */
export interface AuditFacts {
  readonly action: string;
  /** Name of who acted: a person's name, `The application`, `Somebody`. */
  readonly actorName: string;
  /** `name` is a person's name when the entity is a user who still exists, else null. */
  readonly entity: { readonly type: string; readonly id: string; readonly name: string | null };
  readonly changes: Readonly<Record<string, FieldChange>>;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface AuditDescription {
  /** One English sentence without a full stop that says what happened; who did it stands beside it. */
  readonly sentence: string;
  /** What the web puts into its translation `audit.action.<action>`; `actor` is always added. */
  readonly values: Readonly<Record<string, string>>;
}

/** Turns the entries of one action into a sentence. */
export interface AuditDescriber {
  /** Name of the event, `note.created` for example. */
  readonly action: string;
  describe(facts: AuditFacts): AuditDescription;
}

/** Sentences for entries: `auditDescribers.with({ action: 'note.created', describe })`. */
export const auditDescribers = new ExtensionPoint<AuditDescriber>('auditDescribers');
