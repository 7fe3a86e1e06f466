import type { Pool, PoolConnection } from 'mysql2';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';
import { MysqlQueryRunner } from 'typeorm/driver/mysql/MysqlQueryRunner.js';
import { constraintKind } from '../constraint-kind.js';
import type { TransactionRunner } from '../transaction.js';
import { refuseStrayWrite } from '../transaction-scope.js';
import { acquire, inTime } from './execute.js';
import { translate } from './translate.js';

const reads = /^[\s(]*(select|show|explain|describe|desc)\b/i;
const endings = new Set(['COMMIT', 'ROLLBACK']);

/**
 * A query runner that refuses stray writes, refuses what comes after the end of its transaction, goes on with nothing
 * but ROLLBACK after a deadlock (MySQL has rolled back and would autocommit the rest), and throws a lost connection away.
 */
export class GuardedMysqlRunner extends MysqlQueryRunner implements TransactionRunner {
  #connection: Promise<PoolConnection> | undefined;
  #sealed = false;
  #doom: Error | undefined;
  #lost = false;

  /** Without a timeout (milliseconds) a statement may take as long as it likes; schema changes need that. */
  constructor(
    driver: MysqlDriver,
    private readonly pool: () => Pool,
    private readonly timeout?: number,
  ) {
    super(driver, 'master');
  }

  override connect(): Promise<PoolConnection> {
    return (this.#connection ??= acquire(this.pool()));
  }

  seal(): void {
    this.#sealed = true;
  }

  override async startTransaction(...level: Parameters<MysqlQueryRunner['startTransaction']>): Promise<void> {
    try {
      await super.startTransaction(...level);
    } catch (error) {
      if (this.transactionDepth === 0) this.isTransactionActive = false;
      throw error;
    }
  }

  override async query(...[sql, parameters, structured]: Parameters<MysqlQueryRunner['query']>): ReturnType<MysqlQueryRunner['query']> {
    this.#refuse(sql);
    try {
      const answer = super.query(sql, parameters, structured);
      return await (this.timeout === undefined ? answer : inTime(answer, this.timeout));
    } catch (error) {
      const kind = constraintKind(error);
      if (kind === 'busy' && this.isTransactionActive && error instanceof Error) this.#doom ??= error;
      if (kind === 'unavailable') this.#lost = true;
      throw translate(error);
    }
  }

  /** A lost connection cannot answer; the server rolls back when it is gone. */
  override async rollbackTransaction(): Promise<void> {
    if (!this.#lost) await super.rollbackTransaction();
  }

  override async release(): Promise<void> {
    if (this.isReleased) return;
    this.isReleased = true;
    const connection = await this.#connection?.catch(() => undefined);
    if (this.#lost || this.isTransactionActive) connection?.destroy();
    else connection?.release();
  }

  #refuse(sql: string): void {
    if (!reads.test(sql)) refuseStrayWrite(sql, this);
    const ends = endings.has(sql);
    if (this.#sealed && !ends) throw new Error('This transaction is ending; await every query in it');
    if (this.#doom && sql !== 'ROLLBACK') throw this.#doom;
  }
}
