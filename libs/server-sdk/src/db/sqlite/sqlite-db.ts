import SqliteConnection from 'better-sqlite3';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';
import { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { constraintKind } from '../constraint-kind.js';
import { Db, type Tx, type WriteResult } from '../db.js';
import { asRows } from '../rows.js';
import type { SchemaOptions } from '../schema-options.js';
import { runTransaction, withManager } from '../transaction.js';
import { refuseStrayWrite } from '../transaction-scope.js';
import { DatabaseUnavailableError } from '../unavailable.js';
import { bindables } from '../values.js';
import { blockingTimeout, SqliteConnections, type SqliteFile, whileBusy } from './connections.js';
import { IsolatedSqliteRunner } from './isolated-runner.js';

/** The embedded adapter: one file, safe for several processes. */
export class SqliteDb extends Db {
  readonly engine = 'sqlite';

  private constructor(
    readonly dataSource: DataSource,
    private readonly connections: SqliteConnections,
    private readonly openRunner: () => IsolatedSqliteRunner,
    private readonly onError: (error: unknown) => void,
  ) {
    super();
  }

  static async open(file: SqliteFile, schema: SchemaOptions): Promise<SqliteDb> {
    createFile(file.file);
    const connections = new SqliteConnections(file);
    const dataSource = await whileBusy(() => makeDataSource(file, schema, connections).initialize());
    const { driver } = dataSource;
    if (!(driver instanceof BetterSqlite3Driver)) throw new Error('TypeORM chose another driver than better-sqlite3');
    const openRunner = (): IsolatedSqliteRunner => withManager(dataSource, new IsolatedSqliteRunner(driver, connections));
    return new SqliteDb(dataSource, connections, openRunner, schema.onError);
  }

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return runTransaction({ openRunner: this.openRunner, onError: this.onError }, work);
  }

  async query<Row = unknown>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> {
    return translated(() => {
      const statement = this.connections.prepare(this.connections.reader, sql);
      if (!statement.readonly) throw new Error(`Db.query reads; write in a transaction: ${sql.slice(0, 120)}`);
      return asRows<Row>(statement.all(...bindables(parameters)));
    });
  }

  async autocommit(sql: string, parameters?: readonly unknown[]): Promise<WriteResult> {
    refuseStrayWrite(sql);
    const unlock = await this.connections.mutex.acquire();
    try {
      return await whileBusy(() => this.#write(sql, bindables(parameters)));
    } catch (error) {
      throw unavailable(error);
    } finally {
      unlock();
    }
  }

  repo<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.dataSource.getRepository(entity);
  }

  async ping(): Promise<void> {
    await this.query('SELECT 1');
  }

  async close(): Promise<void> {
    const unlock = await this.connections.mutex.acquire();
    try {
      if (this.dataSource.isInitialized) await this.dataSource.destroy();
      this.connections.close();
    } finally {
      unlock();
    }
  }

  #write(sql: string, parameters: unknown[]): WriteResult {
    const statement = this.connections.prepare(this.connections.writer, sql);
    if (statement.reader) {
      const rows = statement.all(...parameters);
      return { affected: rows.length, insertId: 0, rows };
    }
    const { changes, lastInsertRowid } = statement.run(...parameters);
    return { affected: changes, insertId: Number(lastInsertRowid), rows: [] };
  }
}

/** Readable by its owner only; SQLite gives its companion files the same mode. */
function createFile(file: string): void {
  if (file === ':memory:' || file === '') throw new Error('The embedded database needs a file; use a temporary one in tests');
  mkdirSync(dirname(file), { recursive: true });
  closeSync(openSync(file, 'a', 0o600));
}

function makeDataSource(file: SqliteFile, schema: SchemaOptions, connections: SqliteConnections): DataSource {
  const dataSource = new DataSource({
    type: 'better-sqlite3',
    driver: SqliteConnection,
    database: file.file,
    timeout: blockingTimeout,
    enableWAL: true,
    prepareDatabase: (connection: SqliteConnection.Database) => connections.adopt(connection),
    entities: [...schema.entities],
    migrations: [...schema.migrations],
    migrationsTransactionMode: 'each',
    logging: false,
    logger: 'debug',
  });
  const { driver } = dataSource;
  if (driver instanceof BetterSqlite3Driver) driver.createQueryRunner = () => new IsolatedSqliteRunner(driver, connections);
  return dataSource;
}

async function translated<T>(work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    throw unavailable(error);
  }
}

function unavailable(error: unknown): unknown {
  const kind = constraintKind(error);
  if (kind !== 'unavailable' && kind !== 'busy') return error;
  return new DatabaseUnavailableError(error instanceof Error ? error.message : 'unknown', { cause: error });
}
