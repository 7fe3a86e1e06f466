import { describe, expect, it } from 'vitest';
import { limitsFor } from './session-limits.js';

const minutes = (count: number): number => count * 60_000;

describe('session limits', () => {
  it('are 7 days idle and 30 days in all for everybody', () => {
    expect(limitsFor(false, 0)).toEqual({ idle: minutes(7 * 24 * 60), absolute: minutes(30 * 24 * 60) });
  });

  it('are 60 minutes idle and 12 hours in all for who holds admin rights', () => {
    expect(limitsFor(true, 0)).toEqual({ idle: minutes(60), absolute: minutes(12 * 60) });
  });

  it('are shortened by the setting', () => {
    expect(limitsFor(false, 30).idle).toBe(minutes(30));
    expect(limitsFor(true, 5).idle).toBe(minutes(5));
  });

  it('are never lengthened by the setting', () => {
    expect(limitsFor(false, 43_200).idle).toBe(minutes(7 * 24 * 60));
    expect(limitsFor(true, 240).idle).toBe(minutes(60));
  });
});
