/** A longer value says nothing more to a reader and would bloat the log. Characters of JSON. */
const longestValue = 4_096;

/**
 * A value as the log keeps it: JSON with whole characters only (MySQL refuses half a surrogate pair), undefined as null,
 * and cut when it is longer than 4096 characters.
 */
export function loggable(value: unknown): unknown {
  const json = JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? wellFormed(inner) : inner)) ?? 'null';
  if (json.length <= longestValue) return JSON.parse(json);
  return `${wellFormed(json.slice(0, longestValue))}… (cut, ${json.length} characters)`;
}

/** Every member of a record, each cut on its own. */
export const loggableRecord = (record: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [wellFormed(name), loggable(value)]));

const wellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
