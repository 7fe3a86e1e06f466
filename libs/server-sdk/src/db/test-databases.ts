import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { afterAll, describe } from 'vitest';
import type { Db, Engine, EntityClass, MigrationClass } from './db.js';
import { Migrator } from './migrator.js';
import { type DatabaseUrl, openDatabase } from './open.js';
import { announceSkip, testServices } from './test-services.js';

export interface OpenTestDatabase {
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
  /** Connects a second time to the database of another handle, as another process would. */
  readonly sameAs?: Db;
  /** Leaves an empty schema [true]. */
  readonly migrate?: boolean;
  readonly onError?: (error: unknown) => void;
  /** MySQL connections [6]. */
  readonly poolSize?: number;
}

/** Opens a new, migrated database of its own; it disappears after the describe block. */
export type OpenDatabase = (options: OpenTestDatabase) => Promise<Db>;

/** Describes a behaviour once and runs it on SQLite and, where it can be had, on MySQL. */
export function describeOnEveryEngine(name: string, suite: (open: OpenDatabase, engine: Engine) => void): void {
  describe(`${name} on SQLite`, () => suite(managed(makeSqlite), 'sqlite'));
  describeOnMysql(name, (open) => suite(open, 'mysql'));
}

/** Describes what only the server profile has. */
export function describeOnMysql(name: string, suite: (open: OpenDatabase) => void): void {
  if (testServices.mysqlUrl === undefined) announceSkip('MySQL', 'ATRIUM_TEST_MYSQL_URL');
  describe.skipIf(testServices.mysqlUrl === undefined)(`${name} on MySQL`, () => suite(managed(makeMysql)));
}

/** A database of its own, and how to be rid of it. */
export interface TestDatabase {
  readonly url: DatabaseUrl;
  drop(): Promise<void>;
}

/** The address of a test database, for a child process. */
export function addressOf(db: Db): DatabaseUrl {
  const url = addresses.get(db);
  if (!url) throw new Error('This database was not opened by describeOnEveryEngine');
  return url;
}

const addresses = new WeakMap<Db, DatabaseUrl>();

function managed(make: () => Promise<TestDatabase>): OpenDatabase {
  const opened: Db[] = [];
  const made: TestDatabase[] = [];
  afterAll(async () => {
    await Promise.all(opened.map((db) => db.close()));
    await Promise.all(made.map((database) => database.drop()));
  });
  return async (options) => {
    const url = options.sameAs ? addressOf(options.sameAs) : await remember(make, made);
    const db = await open(url, options);
    opened.push(db);
    addresses.set(db, url);
    if (!options.sameAs && options.migrate !== false) await new Migrator(db).run();
    return db;
  };
}

async function remember(make: () => Promise<TestDatabase>, made: TestDatabase[]): Promise<DatabaseUrl> {
  const database = await make();
  made.push(database);
  return database.url;
}

function open(url: DatabaseUrl, options: OpenTestDatabase): Promise<Db> {
  const { entities, migrations, onError, poolSize = 6 } = options;
  return openDatabase({
    url: url.engine === 'mysql' ? { ...url, poolSize } : url,
    entities,
    migrations,
    synchronous: 'NORMAL',
    ...(onError ? { onError } : {}),
  });
}

/** A new, empty database on the engine. Throws when MySQL is asked for and cannot be had. */
export const makeTestDatabase = (engine: Engine): Promise<TestDatabase> => (engine === 'sqlite' ? makeSqlite() : makeMysql());

function makeSqlite(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'atrium-db-'));
  return Promise.resolve({
    url: { engine: 'sqlite', file: join(folder, 'test.sqlite') },
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  });
}

async function makeMysql(): Promise<TestDatabase> {
  const server = testServices.mysqlUrl;
  if (server === undefined) throw new Error('ATRIUM_TEST_MYSQL_URL is not set');
  const name = `atrium_test_${randomBytes(6).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: { engine: 'mysql', url: url.href }, drop: () => administer(server, `DROP DATABASE IF EXISTS ${name}`) };
}

async function administer(server: string, sql: string): Promise<void> {
  const connection = await createConnection(server);
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}
