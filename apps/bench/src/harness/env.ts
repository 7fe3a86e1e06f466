/** What a run was asked for. */
export const settings = {
  rounds: Number(process.env.BENCH_ROUNDS ?? 5),
  seconds: Number(process.env.BENCH_SECONDS ?? 3),
  connections: 64,
  only: process.env.BENCH_ONLY?.split(',') ?? null,
  mysqlUrl: process.env.ATRIUM_TEST_MYSQL_URL ?? null,
  redisUrl: process.env.ATRIUM_TEST_REDIS_URL ?? null,
  chromium: process.env.ATRIUM_TEST_CHROMIUM ?? process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
};

/** The environment that children inherit, without what would choose their profile. */
export function childEnvironment(own: Readonly<Record<string, string>>): Record<string, string | undefined> {
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...rest } = process.env;
  return { ...rest, ...own };
}
