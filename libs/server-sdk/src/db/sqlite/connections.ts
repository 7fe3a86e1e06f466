import SqliteConnection from 'better-sqlite3';
import { setTimeout as sleep } from 'node:timers/promises';
import { constraintKind } from '../constraint-kind.js';
import { Mutex } from './mutex.js';

/** Milliseconds that a call may block the event loop while another process writes; longer waits are asynchronous. */
export const blockingTimeout = 20;
const busyLimit = 10_000;
const statementLimit = 500;

type Connection = SqliteConnection.Database;
type Statement = SqliteConnection.Statement<unknown[], unknown>;

export interface SqliteFile {
  readonly file: string;
  readonly synchronous: 'FULL' | 'NORMAL';
}

/** The two connections of a process on one file: a reader that autocommits and a writer that one transaction leases. */
export class SqliteConnections {
  readonly mutex = new Mutex();
  readonly #statements = new WeakMap<Connection, Map<string, Statement>>();
  #reader: Connection | undefined;
  #writer: Connection | undefined;

  constructor(private readonly options: SqliteFile) {}

  get reader(): Connection {
    if (!this.#reader) throw new Error('The database is closed');
    return this.#reader;
  }

  get writer(): Connection {
    return (this.#writer ??= this.#open());
  }

  /** Takes over the connection that TypeORM opened. */
  adopt(connection: Connection): void {
    connection.pragma(`synchronous = ${this.options.synchronous}`);
    this.#reader = connection;
  }

  /** Closes the writer; TypeORM closes the reader. */
  close(): void {
    this.#writer?.close();
    this.#writer = undefined;
    this.#reader = undefined;
  }

  prepare(connection: Connection, sql: string): Statement {
    const cache = this.#cacheOf(connection);
    const known = cache.get(sql);
    if (known) return known;
    const statement = connection.prepare<unknown[], unknown>(sql);
    cache.set(sql, statement);
    const [oldest] = cache.keys();
    if (cache.size > statementLimit && oldest !== undefined) cache.delete(oldest);
    return statement;
  }

  #cacheOf(connection: Connection): Map<string, Statement> {
    const known = this.#statements.get(connection);
    if (known) return known;
    const cache = new Map<string, Statement>();
    this.#statements.set(connection, cache);
    return cache;
  }

  #open(): Connection {
    const connection = new SqliteConnection(this.options.file, { timeout: blockingTimeout });
    connection.pragma('foreign_keys = ON');
    connection.pragma(`synchronous = ${this.options.synchronous}`);
    return connection;
  }
}

/** Tries again while another process holds the file, for at most 10 s, without blocking the event loop. */
export async function whileBusy<T>(work: () => T | Promise<T>): Promise<T> {
  const deadline = Date.now() + busyLimit;
  for (let delay = 1; ; delay = Math.min(delay * 2, 25)) {
    try {
      return await work();
    } catch (error) {
      if (constraintKind(error) !== 'busy' || Date.now() > deadline) throw error;
      await sleep(delay * (0.5 + Math.random()));
    }
  }
}
