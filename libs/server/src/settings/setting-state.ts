import type { SettingNamespace } from '@atrium/contracts';
import type { PinnedSetting } from './pinned-settings.js';
import type { FieldMark } from './setting.entity.js';

/** What the database holds of one namespace; version 0 when nothing was stored yet. */
export interface StoredSettings {
  readonly version: number;
  /** Only fields that somebody set; secrets sealed. Fields of other versions of the application stay in it untouched. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly marks: Readonly<Record<string, FieldMark>>;
}

export const nothingStored: StoredSettings = { version: 0, value: {}, marks: {} };

/** One namespace as it is in force: pinned over stored over default. */
export interface SettingState {
  readonly namespace: SettingNamespace;
  readonly stored: StoredSettings;
  readonly pinned: ReadonlyMap<string, PinnedSetting>;
  /** Every field's value in force, secrets in the clear: never leaves the server as it is. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** Own members only: a field name must never reach a prototype. */
export const ownValue = (record: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(record, name) ? record[name] : undefined;
