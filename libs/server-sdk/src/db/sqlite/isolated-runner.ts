/**
 * TypeORM's SQLite driver hands the same query runner to every caller, so concurrent requests share one transaction
 * and lose acknowledged writes. Here every runner has its own identity: a transaction leases the writer connection
 * under one mutex per process, everything else uses the reader connection and autocommits.
 */
import type { Database } from 'better-sqlite3';
import { QueryFailedError, QueryResult } from 'typeorm';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import { constraintKind } from '../constraint-kind.js';
import type { TransactionRunner } from '../transaction.js';
import { refuseStrayWrite } from '../transaction-scope.js';
import { DatabaseUnavailableError } from '../unavailable.js';
import { bindables } from '../values.js';
import { type SqliteConnections, whileBusy } from './connections.js';

type Parameters = readonly unknown[] | object;

export class IsolatedSqliteRunner extends BetterSqlite3QueryRunner implements TransactionRunner {
  #leased: Database | undefined;
  #unlock: (() => void) | undefined;
  #sealed = false;
  #migrating = false;

  constructor(driver: BetterSqlite3Driver, private readonly connections: SqliteConnections) {
    super(driver);
  }

  override connect(): Promise<Database> {
    return Promise.resolve(this.#leased ?? this.connections.reader);
  }

  seal(): void {
    this.#sealed = true;
  }

  override query(sql: string, parameters: Parameters = [], structured = false): ReturnType<BetterSqlite3QueryRunner['query']> {
    return this.#run(sql, Array.isArray(parameters) ? parameters : [], structured);
  }

  override async startTransaction(): Promise<void> {
    if (this.transactionDepth > 0) return super.startTransaction();
    refuseStrayWrite('BEGIN', this);
    this.#unlock = await this.connections.mutex.acquire();
    try {
      this.#leased = this.connections.writer;
      await super.startTransaction();
    } catch (error) {
      this.isTransactionActive = false;
      this.#endLease();
      throw error;
    }
  }

  override async commitTransaction(): Promise<void> {
    if (this.#migrating && this.transactionDepth === 1) this.#refuseBrokenReferences();
    await super.commitTransaction();
    if (this.transactionDepth === 0) this.#endLease();
  }

  override async rollbackTransaction(): Promise<void> {
    try {
      await super.rollbackTransaction();
    } finally {
      if (this.transactionDepth === 0) this.#endLease();
    }
  }

  /** SQLite rebuilds a table by dropping it; with foreign keys on, that would delete what refers to it. */
  override beforeMigration(): Promise<void> {
    this.#migrating = true;
    return this.#enforceForeignKeys(false);
  }

  override afterMigration(): Promise<void> {
    this.#migrating = false;
    return this.#enforceForeignKeys(true);
  }

  override async release(): Promise<void> {
    if (this.#leased && this.isTransactionActive) await this.rollbackTransaction();
    if (this.#migrating) await this.afterMigration();
    await super.release();
    this.isReleased = true;
  }

  async #run(sql: string, parameters: readonly unknown[], structured: boolean): Promise<unknown> {
    this.#refuseWhenOver(sql);
    const bound = bindables(parameters);
    const { logger } = this.driver.dataSource;
    logger.logQuery(sql, bound, this);
    try {
      const result = await this.#dispatch(sql, bound);
      return structured ? result : result.raw;
    } catch (error) {
      logger.logQueryError(error instanceof Error ? error : String(error), sql, bound, this);
      throw translate(error, sql, bound);
    }
  }

  async #dispatch(sql: string, bound: unknown[]): Promise<QueryResult> {
    if (sql === 'BEGIN TRANSACTION') return whileBusy(() => this.#execute('BEGIN IMMEDIATE', bound));
    if (this.#leased || this.connections.prepare(this.connections.reader, sql).readonly) return this.#execute(sql, bound);
    refuseStrayWrite(sql, this);
    const unlock = await this.connections.mutex.acquire();
    try {
      return await whileBusy(() => this.#execute(sql, bound));
    } finally {
      unlock();
    }
  }

  #execute(sql: string, bound: unknown[]): QueryResult {
    const statement = this.connections.prepare(this.#leased ?? this.connections.reader, sql);
    const result = new QueryResult();
    if (statement.reader) {
      const rows = statement.all(...bound);
      Object.assign(result, { raw: rows, records: rows, affected: statement.readonly ? undefined : rows.length });
    } else {
      const { changes, lastInsertRowid } = statement.run(...bound);
      Object.assign(result, { raw: lastInsertRowid, affected: changes });
    }
    return result;
  }

  #refuseWhenOver(sql: string): void {
    if (this.isReleased) throw new Error('This transaction has ended; do not keep its repositories');
    if (this.#sealed && sql !== 'COMMIT' && sql !== 'ROLLBACK') throw new Error('This transaction is ending; await every query in it');
  }

  #refuseBrokenReferences(): void {
    const broken = this.connections.writer.pragma('foreign_key_check');
    if (Array.isArray(broken) && broken.length > 0) throw new Error(`The migration left broken references: ${JSON.stringify(broken[0])}`);
  }

  #enforceForeignKeys(on: boolean): Promise<void> {
    for (const connection of [this.connections.writer, this.connections.reader]) connection.pragma(`foreign_keys = ${on ? 'ON' : 'OFF'}`);
    return Promise.resolve();
  }

  #endLease(): void {
    this.#leased = undefined;
    this.#unlock?.();
    this.#unlock = undefined;
  }
}

function translate(error: unknown, sql: string, bound: unknown[]): unknown {
  if (!(error instanceof Error)) return error;
  if (constraintKind(error) === 'unavailable') return new DatabaseUnavailableError(error.message, { cause: error });
  return 'code' in error ? new QueryFailedError(sql, bound, error) : error;
}
