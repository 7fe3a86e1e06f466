import type { Db } from './db.js';
import { MysqlDb, type MysqlServer } from './mysql/mysql-db.js';
import type { SchemaOptions } from './schema-options.js';
import { SqliteDb } from './sqlite/sqlite-db.js';

export type DatabaseUrl =
  | { readonly engine: 'sqlite'; readonly file: string }
  | ({ readonly engine: 'mysql' } & MysqlServer);

export interface OpenDatabaseOptions extends Omit<SchemaOptions, 'onError'> {
  readonly url: DatabaseUrl;
  /** SQLite only: `FULL` survives a power cut, `NORMAL` is for development and tests [FULL]. */
  readonly synchronous?: 'FULL' | 'NORMAL';
  readonly onError?: SchemaOptions['onError'];
}

/** Connects and resolves the adapter. It runs no migration; see `Migrator`. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Db> {
  const { url, entities, migrations, synchronous = 'FULL', onError = () => undefined } = options;
  const schema: SchemaOptions = { entities, migrations, onError };
  return url.engine === 'sqlite' ? SqliteDb.open({ file: url.file, synchronous }, schema) : MysqlDb.open(url, schema);
}
