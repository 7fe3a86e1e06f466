import type { SettingField, SettingNamespace } from '@atrium/contracts';
import { constraintKind, Db, decodeJson, Keyring, Log, open, seal, type SealedPlace, type Tx } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { NamespaceRegistry } from './namespace-registry.js';
import { nothingStored, ownValue, type SettingState, type StoredSettings } from './setting-state.js';

interface SettingRow {
  readonly namespace: string;
  readonly value: unknown;
  readonly version: number;
  readonly fields: unknown;
}

const valueSchema = z.record(z.string(), z.unknown());
const marksSchema = z.record(z.string(), z.object({ changedAt: z.string(), changedBy: z.string().nullable() }));

/** Reads and writes the rows of namespaces. Knows sealing and defaults; knows no rule about who may change what. */
@Injectable()
export class SettingStore {
  constructor(
    private readonly db: Db,
    private readonly registry: NamespaceRegistry,
    private readonly keyring: Keyring,
    private readonly log: Log,
  ) {}

  /** Every registered namespace as the database has it now. */
  async readAll(): Promise<ReadonlyMap<string, SettingState>> {
    const rows = await this.db.query<SettingRow>('SELECT namespace, value, version, fields FROM setting');
    const stored = new Map(rows.map((row) => [row.namespace, storedOf(row)]));
    return new Map(this.registry.all().map((namespace) => [namespace.name, this.stateOf(namespace, stored.get(namespace.name) ?? nothingStored)]));
  }

  /** One namespace as the database has it now. */
  async read(namespace: SettingNamespace): Promise<SettingState> {
    const [row] = await this.db.query<SettingRow>('SELECT namespace, value, version, fields FROM setting WHERE namespace = ?', [namespace.name]);
    return this.stateOf(namespace, row ? storedOf(row) : nothingStored);
  }

  /** The state that would follow from storing this. */
  stateOf(namespace: SettingNamespace, stored: StoredSettings): SettingState {
    const pinned = this.registry.pinnedOf(namespace.name);
    const values = Object.entries(namespace.fields).map(([name, field]) => {
      const fixed = pinned.get(name);
      return [name, fixed ? fixed.value : this.storedValue(namespace, name, field, stored)] as const;
    });
    return { namespace, stored, pinned, values: Object.fromEntries(values) };
  }

  /** Writes the next version only if the row still has the one before it. Resolves whether it did. */
  async write(tx: Tx, namespace: string, next: StoredSettings, at: Date): Promise<boolean> {
    if (next.version === 1) return this.insert(tx, namespace, next, at);
    const changed = await tx.execute(
      'UPDATE setting SET value = ?, fields = ?, version = ?, updatedAt = ? WHERE namespace = ? AND version = ?',
      [JSON.stringify(next.value), JSON.stringify(next.marks), next.version, at, namespace, next.version - 1],
    );
    return changed === 1;
  }

  /** How a value is stored: as it is, or sealed and bound to its field. */
  encode(namespace: SettingNamespace, name: string, value: unknown): unknown {
    if (namespace.fields[name]?.visibility !== 'secret') return value;
    return seal(this.keyring, placeOf(namespace.name, name), JSON.stringify(value));
  }

  private async insert(tx: Tx, namespace: string, next: StoredSettings, at: Date): Promise<boolean> {
    try {
      await tx.execute('INSERT INTO setting (namespace, value, fields, version, createdAt, updatedAt) VALUES (?, ?, ?, ?, ?, ?)', [
        namespace,
        JSON.stringify(next.value),
        JSON.stringify(next.marks),
        next.version,
        at,
        at,
      ]);
      return true;
    } catch (error) {
      if (constraintKind(error) === 'unique') return false;
      throw error;
    }
  }

  private storedValue(namespace: SettingNamespace, name: string, field: SettingField, { value }: StoredSettings): unknown {
    if (!Object.hasOwn(value, name)) return field.default;
    const parsed = field.schema.safeParse(this.decode(namespace, name, ownValue(value, name)));
    if (parsed.success) return parsed.data;
    this.log.warn({ namespace: namespace.name, field: name }, 'A stored setting no longer fits its schema; its default is used');
    return field.default;
  }

  private decode(namespace: SettingNamespace, name: string, stored: unknown): unknown {
    if (namespace.fields[name]?.visibility !== 'secret') return stored;
    try {
      return JSON.parse(open(this.keyring, placeOf(namespace.name, name), String(stored)));
    } catch (error) {
      this.log.error({ error, namespace: namespace.name, field: name }, 'A secret setting cannot be opened; is its key still in the keyring?');
      return undefined;
    }
  }
}

const storedOf = (row: SettingRow): StoredSettings => ({
  version: Number(row.version),
  value: valueSchema.parse(decodeJson(row.value)),
  marks: marksSchema.parse(decodeJson(row.fields)),
});

const placeOf = (namespace: string, field: string): SealedPlace => ({ table: 'setting', column: 'value', rowId: `${namespace}.${field}` });
