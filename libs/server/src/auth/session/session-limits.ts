/** How long a session lives, in milliseconds. */
export interface SessionLimits {
  /** Without a request. */
  readonly idle: number;
  /** Since it began, however busy it is. */
  readonly absolute: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const everybody: SessionLimits = { idle: 7 * day, absolute: 30 * day };
const administrators: SessionLimits = { idle: hour, absolute: 12 * hour };

/** The longest that any session can live; after it the row is swept. */
export const longestSession = everybody;

/**
 * The limits of a person (security.md R4): strict ones for who holds any right over more than themselves.
 *
 * @param idleTimeoutMinutes the setting `auth.idleTimeoutMinutes`: 0 keeps the built-in limit, a value may only shorten it
 */
export function limitsFor(holdsAdminRights: boolean, idleTimeoutMinutes: number): SessionLimits {
  const builtIn = holdsAdminRights ? administrators : everybody;
  if (idleTimeoutMinutes <= 0) return builtIn;
  return { idle: Math.min(builtIn.idle, idleTimeoutMinutes * minute), absolute: builtIn.absolute };
}
