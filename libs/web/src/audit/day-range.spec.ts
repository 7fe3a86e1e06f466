import { describe, expect, it } from 'vitest';
import { dayRange, startOfDay } from './day-range.js';

describe('days in a time zone', () => {
  it('begin at local midnight', () => {
    expect(startOfDay('2026-01-15', 'Europe/Amsterdam')).toBe('2026-01-14T23:00:00.000Z');
    expect(startOfDay('2026-07-15', 'America/New_York')).toBe('2026-07-15T04:00:00.000Z');
    expect(startOfDay('2026-07-15', 'UTC')).toBe('2026-07-15T00:00:00.000Z');
  });

  it('are 23 and 25 hours long when clocks change', () => {
    expect(dayRange('2026-03-29', '2026-03-29', 'Europe/Amsterdam')).toEqual({ from: '2026-03-28T23:00:00.000Z', to: '2026-03-29T22:00:00.000Z' });
    expect(dayRange('2026-10-25', '2026-10-25', 'Europe/Amsterdam')).toEqual({ from: '2026-10-24T22:00:00.000Z', to: '2026-10-25T23:00:00.000Z' });
  });

  it('leave out what is no day', () => {
    expect(dayRange('yesterday', undefined, 'UTC')).toEqual({});
  });
});
