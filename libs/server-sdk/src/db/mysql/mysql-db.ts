import type { Pool, ResultSetHeader, RowDataPacket } from 'mysql2';
import { DataSource, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';
import { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';
import { Db, type Tx, type WriteResult } from '../db.js';
import { asRows } from '../rows.js';
import type { SchemaOptions } from '../schema-options.js';
import { retryBusy, runTransaction, withManager } from '../transaction.js';
import { refuseStrayWrite } from '../transaction-scope.js';
import { bindables } from '../values.js';
import { type MysqlAddress, parseAddress } from './address.js';
import { execute } from './execute.js';
import { GuardedMysqlRunner } from './guarded-runner.js';
import { connectionOptions, createTunedPool } from './pool.js';
import { Slots } from './slots.js';
import { translate } from './translate.js';

const reads = /^[\s(]*(select|show)\b/i;

export interface MysqlServer {
  /** `mysql://user:password@host:port/database`. */
  readonly url: string;
  /** Connections of this process, 3–200 [12]; two of them stay free for reads. */
  readonly poolSize?: number;
  /** Milliseconds after which a statement counts as lost and its connection is thrown away [20 000]. Migrations have no limit. */
  readonly statementTimeout?: number;
}

/** The server adapter: MySQL 8.4 and later through mysql2. */
export class MysqlDb extends Db {
  readonly engine = 'mysql';

  private constructor(
    readonly dataSource: DataSource,
    private readonly pool: Pool,
    private readonly openRunner: () => GuardedMysqlRunner,
    private readonly slots: Slots,
    private readonly timeout: number,
    private readonly onError: (error: unknown) => void,
  ) {
    super();
  }

  static async open(server: MysqlServer, schema: SchemaOptions): Promise<MysqlDb> {
    const { poolSize = 12, statementTimeout = 20_000 } = server;
    const { dataSource, poolOf } = makeDataSource(parseAddress(server.url), poolSize, schema);
    const { driver } = dataSource;
    if (!(driver instanceof MysqlDriver)) throw new Error('TypeORM chose another driver than mysql');
    const openRunner = (): GuardedMysqlRunner => withManager(dataSource, new GuardedMysqlRunner(driver, poolOf, statementTimeout));
    driver.createQueryRunner = () => new GuardedMysqlRunner(driver, poolOf);
    try {
      await dataSource.initialize();
    } catch (error) {
      throw translate(error);
    }
    return new MysqlDb(dataSource, poolOf(), openRunner, new Slots(Math.max(1, poolSize - 2)), statementTimeout, schema.onError);
  }

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    refuseStrayWrite('a transaction inside a transaction');
    return this.slots.with(() => runTransaction({ openRunner: this.openRunner, onError: this.onError }, work));
  }

  async query<Row = unknown>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> {
    if (!reads.test(sql)) throw new Error(`Db.query reads; write in a transaction: ${sql.slice(0, 120)}`);
    try {
      return asRows<Row>(await execute<RowDataPacket[]>(this.pool, { sql, values: bindables(parameters) }, this.timeout));
    } catch (error) {
      throw translate(error);
    }
  }

  async autocommit(sql: string, parameters?: readonly unknown[]): Promise<WriteResult> {
    refuseStrayWrite(sql);
    try {
      const statement = { sql, values: bindables(parameters) };
      const result = await retryBusy(() => execute<ResultSetHeader>(this.pool, statement, this.timeout));
      return { affected: result.affectedRows, insertId: result.insertId, rows: [] };
    } catch (error) {
      throw translate(error);
    }
  }

  repo<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.dataSource.getRepository(entity);
  }

  async ping(): Promise<void> {
    await this.query('SELECT 1');
  }

  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

interface Source {
  readonly dataSource: DataSource;
  readonly poolOf: () => Pool;
}

/** One pool serves TypeORM and the prepared statements alike. */
function makeDataSource(address: MysqlAddress, poolSize: number, schema: SchemaOptions): Source {
  let pool: Pool | undefined;
  const poolOf = (): Pool => {
    if (!pool) throw new Error('The database is closed');
    return pool;
  };
  const dataSource = new DataSource({
    type: 'mysql',
    driver: { createPool: (options: Parameters<typeof createTunedPool>[0]) => (pool = createTunedPool(options)) },
    host: address.host,
    port: address.port,
    username: address.user,
    password: address.password,
    database: address.database,
    poolSize,
    charset: connectionOptions.charset,
    timezone: connectionOptions.timezone,
    extra: { ...connectionOptions, queueLimit: 2_000, ...(address.socketPath ? { socketPath: address.socketPath } : {}) },
    entities: [...schema.entities],
    migrations: [...schema.migrations],
    migrationsTransactionMode: 'each',
    logging: false,
    logger: 'debug',
  });
  return { dataSource, poolOf };
}
