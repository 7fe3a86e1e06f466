import { QueryFailedError } from 'typeorm';
import { DatabaseUnavailableError } from './unavailable.js';

export type ConstraintKind = 'unique' | 'foreign-key' | 'not-null' | 'too-long' | 'busy' | 'unavailable';

const codes: readonly (readonly [RegExp, ConstraintKind])[] = [
  [/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)/, 'unique'],
  [/^SQLITE_CONSTRAINT_(FOREIGNKEY|TRIGGER)/, 'foreign-key'],
  [/^SQLITE_CONSTRAINT_NOTNULL/, 'not-null'],
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  [/^SQLITE_(READONLY|FULL|IOERR|CANTOPEN)/, 'unavailable'],
  [/^(E(CONN|TIMEDOUT|PIPE|NOTFOUND|HOST|NET|AI_AGAIN)|PROTOCOL_)/, 'unavailable'],
];

/** MySQL error numbers. Unavailable: too many connections, shutting down, network, read-only, killed, idle. */
const numbers: readonly (readonly [ConstraintKind, readonly number[]])[] = [
  ['unique', [1062, 1586]],
  ['foreign-key', [1216, 1217, 1451, 1452]],
  ['not-null', [1048, 1364]],
  ['too-long', [1406]],
  ['busy', [1205, 1213]],
  ['unavailable', [1040, 1203, 1226, 1053, 1077, 1079, 1080, 3168, 1152, 1158, 1159, 1160, 1161, 1290, 1792, 1836, 1317, 1927, 4031]],
];

/** mysql2 gives these no code. */
const messages = /^(Pool is closed|Queue limit reached|No connections available|Can't add new command)/;

/** Names what a database error means, alike on both engines; undefined for anything else. */
export function constraintKind(error: unknown): ConstraintKind | undefined {
  if (error instanceof DatabaseUnavailableError) return 'unavailable';
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof Error)) return undefined;
  return kindOfNumber(cause) ?? kindOfCode(cause) ?? (messages.test(cause.message) ? 'unavailable' : undefined);
}

function kindOfNumber(error: Error): ConstraintKind | undefined {
  if (!('errno' in error) || typeof error.errno !== 'number') return undefined;
  const { errno } = error;
  return numbers.find(([, known]) => known.includes(errno))?.[0];
}

function kindOfCode(error: Error): ConstraintKind | undefined {
  if (!('code' in error) || typeof error.code !== 'string') return undefined;
  const { code } = error;
  return codes.find(([pattern]) => pattern.test(code))?.[1];
}
