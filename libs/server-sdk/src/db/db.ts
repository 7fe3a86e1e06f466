import type { DataSource, EntityTarget, MigrationInterface, ObjectLiteral, Repository } from 'typeorm';
import type { EpochName } from '../epoch/epoch.entity.js';

export type Engine = 'sqlite' | 'mysql';

/** A TypeORM entity class. */
export type EntityClass = new () => object;

/** A TypeORM migration class. Give it a `name` of its own, so that a minified build keeps its history. */
export type MigrationClass = new () => MigrationInterface;

/** One transaction. It is passed down as an argument and never kept after it ends. */
export interface Tx {
  /** The repository of an entity, bound to this transaction. */
  repo<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E>;
  /** Reads rows inside the transaction; `Row` is the caller's promise about the columns. */
  query<Row = unknown>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Writes inside the transaction and resolves the number of affected (matched) rows, the same on both engines. */
  execute(sql: string, parameters?: readonly unknown[]): Promise<number>;
  /** Marks an epoch; its row is changed by the last statement before the commit. */
  bumpEpoch(name: EpochName): void;
  /** Runs once the commit is durable. Its errors go to `onError` of the database, never to the caller. */
  afterCommit(work: () => void | Promise<void>): void;
}

/** What one autocommitted write did. */
export interface WriteResult {
  /** Affected (matched) rows; MySQL counts 2 for a row that an upsert changed. */
  readonly affected: number;
  /** MySQL: the value of `LAST_INSERT_ID(…)`, else 0. SQLite: the last row id. */
  readonly insertId: number;
  /** SQLite: the rows of a `RETURNING` clause. MySQL: always empty. */
  readonly rows: readonly unknown[];
}

/**
 * The database port. Two adapters, one behaviour: `db.conformance.ts` runs on both.
 * Every method rejects with `DatabaseUnavailableError` when the database cannot answer.
 */
export abstract class Db {
  abstract readonly engine: Engine;
  /** For migrations and tests only. */
  abstract readonly dataSource: DataSource;
  /**
   * Runs `work` in one transaction. A deadlock, lock wait or busy file runs `work` again, at most 3 times,
   * so `work` changes nothing but the database. A transaction inside a transaction is refused.
   */
  abstract transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Reads outside a transaction through a prepared, cached statement. This is the hot path; it refuses writes. */
  abstract query<Row = unknown>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** One write that is a transaction of its own, such as a counter. Refused inside a transaction. */
  abstract autocommit(sql: string, parameters?: readonly unknown[]): Promise<WriteResult>;
  /** The repository of an entity for reads outside a transaction. */
  abstract repo<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E>;
  /** Resolves when the database answers. */
  abstract ping(): Promise<void>;
  abstract close(): Promise<void>;
}
