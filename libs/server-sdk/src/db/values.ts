export type Bindable = string | number | bigint | null | Buffer;

/**
 * Turns a value into one that both engines bind alike: instants become UTC text with milliseconds, booleans 0 or 1.
 * Objects and undefined are refused, so that no request body can become a piece of SQL.
 */
export function bindable(value: unknown): Bindable {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return encodeInstant(value);
  if (Buffer.isBuffer(value)) return value;
  throw new TypeError(`A SQL parameter cannot be of type ${typeof value}; encode it first`);
}

export const bindables = (values: readonly unknown[] = []): Bindable[] => values.map(bindable);

/** The text of an instant as both engines store it in a `datetime(3)` column. */
export const encodeInstant = (value: Date): string => value.toISOString().replace('T', ' ').replace('Z', '');

/** An instant from a raw row. Throws on null and on anything that is no date. */
export function decodeInstant(value: unknown): Date {
  if (value instanceof Date) return value;
  const instant = typeof value === 'string' ? new Date(`${value.replace(' ', 'T').replace('Z', '')}Z`) : undefined;
  if (!instant || Number.isNaN(instant.getTime())) throw new TypeError('The column holds no instant');
  return instant;
}

/** As `decodeInstant`, with null for an empty column. */
export const decodeInstantOrNull = (value: unknown): Date | null => (value === null ? null : decodeInstant(value));

/** A boolean from a raw row, where both engines store 0 or 1. */
export const decodeBoolean = (value: unknown): boolean => value === true || value === 1 || value === '1';

/** A JSON column from a raw row; both engines hand it over as text. Null stays null. */
export function decodeJson(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value;
}
