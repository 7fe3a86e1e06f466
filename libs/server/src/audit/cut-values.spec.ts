import { describe, expect, it } from 'vitest';
import { loggable, loggableRecord } from './cut-values.js';

describe('a value in the log', () => {
  it('is kept as it is when it is short', () => {
    const values = ['x', '', 0, false, null, ['a', { b: 1 }], { a: { b: null } }, '• é 😀 \u0000'];
    expect(values.map(loggable)).toEqual(values);
    expect(loggable(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
  });

  it('is null when it is undefined', () => {
    expect(loggable(undefined)).toBeNull();
  });

  it('is cut when it is long, and says how long it was', () => {
    const cut = loggable({ text: 'x'.repeat(10_000) });
    expect(cut).toMatch(/^\{"text":"x+… \(cut, 10011 characters\)$/);
    expect(String(cut).length).toBeLessThan(4_200);
    expect(JSON.stringify(loggable('😀'.repeat(5_000)))).not.toContain('\\ud');
  });

  it('never holds half a character', () => {
    expect(loggableRecord({ 'k\ud800': ['a\udfff', { b: '\ud800' }] })).toEqual({ 'k\ufffd': ['a\ufffd', { b: '\ufffd' }] });
  });
});
