import type { Engine } from '@atrium/server-sdk';
import { announceSkip, makeTestDatabase, testServices, type TestDatabase } from '@atrium/server-sdk/testing';
import { afterAll, describe } from 'vitest';
import { createTestApp, type TestApp, type TestAppOptions } from './test-app.js';

export interface StartOptions extends TestAppOptions {
  /** Starts a second process on the database (and data folder) of another app. */
  readonly beside?: TestApp;
}

/** Starts an app on a database of its own; everything is closed and dropped after the describe block. */
export type StartApp = (options: StartOptions) => Promise<TestApp>;

/**
 * Describes a behaviour once and runs it on the embedded and on the server profile (MySQL, and Redis where
 * `ATRIUM_TEST_REDIS_URL` names one). A profile that cannot be had is skipped loudly; with `CI=true` that is a failure.
 */
export function describeOnEveryProfile(name: string, suite: (start: StartApp, engine: Engine) => void): void {
  describe(`${name} on the embedded profile`, () => suite(managed('sqlite'), 'sqlite'));
  if (testServices.mysqlUrl === undefined) announceSkip('MySQL', 'ATRIUM_TEST_MYSQL_URL');
  describe.skipIf(testServices.mysqlUrl === undefined)(`${name} on the server profile`, () => suite(managed('mysql'), 'mysql'));
}

function managed(engine: Engine): StartApp {
  const apps: TestApp[] = [];
  const databases: TestDatabase[] = [];
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.close()));
    await Promise.all(databases.map((database) => database.drop()));
  });
  return async ({ beside, ...options }) => {
    const profile = beside ? besideOf(beside) : await freshProfile(engine, databases);
    const app = await createTestApp({ ...options, variables: { ...profile, ...options.variables } });
    apps.push(app);
    return app;
  };
}

async function freshProfile(engine: Engine, databases: TestDatabase[]): Promise<Record<string, string>> {
  if (engine === 'sqlite') return {};
  const database = await makeTestDatabase('mysql');
  databases.push(database);
  return database.url.engine === 'mysql' ? serverProfile(database.url.url) : {};
}

const serverProfile = (url: string): Record<string, string> => ({
  DATABASE_URL: url,
  ...(testServices.redisUrl === undefined ? {} : { REDIS_URL: testServices.redisUrl }),
});

/** The variables that put a second process on the same database and keys. */
function besideOf({ environment }: TestApp): Record<string, string> {
  const { database, dataDir } = environment;
  return { ATRIUM_DATA_DIR: dataDir, ...(database.engine === 'mysql' ? serverProfile(database.url) : {}) };
}
