import { describe, expect, it } from 'vitest';
import { versionFrom } from './if-match.js';

describe('If-Match', () => {
  it('is one quoted number', () => {
    expect([versionFrom('"0"'), versionFrom('"7"'), versionFrom('"999999999"')]).toEqual([0, 7, 999_999_999]);
  });

  it.each([undefined, ''])('is required (%s)', (header) => {
    expect(() => versionFrom(header)).toThrow(expect.objectContaining({ definition: expect.objectContaining({ status: 428, code: 'settings.versionRequired' }) }));
  });

  it.each(['*', '"1", "2"', 'W/"1"', '1', '"01"', '"-1"', '"1e3"', '""', '"9999999999"', '"1"x', '"\u0661"', ' "1"'])('refuses %s', (header) => {
    expect(() => versionFrom(header)).toThrow(expect.objectContaining({ definition: expect.objectContaining({ status: 400, code: 'settings.versionMalformed' }) }));
  });
});
