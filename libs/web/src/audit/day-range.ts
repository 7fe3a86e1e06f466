/** First instant of a calendar day (`2026-03-29`) in a time zone, ISO 8601 UTC; null when it is no day. */
export function startOfDay(day: string, timeZone: string | undefined, daysLater = 0): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return null;
  const midnight = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]) + daysLater);
  if (Number.isNaN(midnight)) return null;
  const guess = midnight - offsetAt(midnight, timeZone);
  return new Date(midnight - offsetAt(guess, timeZone)).toISOString();
}

/** Days from one to the other, both included, as `from` (inclusive) and `to` (exclusive). */
export function dayRange(from: string | undefined, to: string | undefined, timeZone: string | undefined): { from?: string; to?: string } {
  const start = from === undefined ? null : startOfDay(from, timeZone);
  const end = to === undefined ? null : startOfDay(to, timeZone, 1);
  return { ...(start !== null && { from: start }), ...(end !== null && { to: end }) };
}

/** Milliseconds that clocks in the zone are ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string | undefined): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((entry) => entry.type === type)?.value ?? 0);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - instant;
}
