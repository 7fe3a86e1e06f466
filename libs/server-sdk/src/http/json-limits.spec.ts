import { describe, expect, it } from 'vitest';
import { assertReasonableJson } from './json-limits.js';

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

describe('assertReasonableJson', () => {
  it('accepts 32 levels and refuses 34', () => {
    expect(() => assertReasonableJson(nested(32))).not.toThrow();
    expect(() => assertReasonableJson(nested(34))).toThrow(expect.objectContaining({ definition: expect.objectContaining({ code: 'request.tooDeep' }) }));
  });

  it('refuses 100 000 levels without exhausting the stack', () => {
    expect(() => assertReasonableJson(nested(100_000))).toThrow('Nest at most 32 levels.');
  });

  it('refuses more than 10 000 keys, in one object or in many', () => {
    expect(() => assertReasonableJson(Array.from({ length: 9_999 }, () => 1))).not.toThrow();
    expect(() => assertReasonableJson(Array.from({ length: 10_001 }, () => 1))).toThrow('at most 10000');
    expect(() => assertReasonableJson(Array.from({ length: 200 }, () => Array.from({ length: 60 }, () => 1)))).toThrow('at most 10000');
  });
});
