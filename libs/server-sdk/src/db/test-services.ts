/*
 * Where tests find the services of the server profile. Tests are not the product: this file and not env.ts
 * reads their environment.
 */

export interface TestServices {
  /** A URL whose user may create and drop databases; unset skips the server profile. */
  readonly mysqlUrl: string | undefined;
  readonly redisUrl: string | undefined;
  /** With `CI=true` a skipped profile is a failure. */
  readonly mustHaveAll: boolean;
}

export const testServices: TestServices = {
  mysqlUrl: process.env.ATRIUM_TEST_MYSQL_URL || undefined,
  redisUrl: process.env.ATRIUM_TEST_REDIS_URL || undefined,
  mustHaveAll: process.env.CI === 'true',
};

const told = new Set<string>();

/** Says once per process that a profile is not tested, or fails where nothing may be skipped. */
export function announceSkip(service: string, variable: string): void {
  const message = `SKIPPED: the server profile on ${service}, because ${variable} is not set`;
  if (testServices.mustHaveAll) throw new Error(`${message}; CI=true allows no skip`);
  if (!told.has(service)) console.warn(message);
  told.add(service);
}
