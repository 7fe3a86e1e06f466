import { isRecord } from './json-schema.js';

/** Whether two JSON values are the same; the order of object keys does not count. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => sameValue(item, other[index]));
  }
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && sameValue(one[key], other[key]));
}

/** A JSON value as one line of text for people; `words` are theirs for yes, no and nothing. */
export function valueText(value: unknown, words: { on: string; off: string; none: string }): string {
  if (value === null || value === undefined || value === '') return words.none;
  if (typeof value === 'boolean') return value ? words.on : words.off;
  if (Array.isArray(value)) return value.length === 0 ? words.none : value.map((item) => valueText(item, words)).join(', ');
  if (!isRecord(value)) return typeof value === 'string' ? value : JSON.stringify(value);
  const entries = Object.entries(value);
  return entries.length === 0 ? words.none : entries.map(([key, item]) => `${key}: ${valueText(item, words)}`).join(' · ');
}
