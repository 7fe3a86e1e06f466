import { describe, expect, it } from 'vitest';
import { sameValue, valueText } from './value.js';

const words = { on: 'on', off: 'off', none: 'none' };

describe('values of settings', () => {
  it('are the same whatever the order of keys, and differ by order of items', () => {
    expect(sameValue({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
    expect(sameValue([1, 2], [2, 1])).toBe(false);
    expect(sameValue({ a: undefined }, {})).toBe(false);
    expect(sameValue(null, {})).toBe(false);
  });

  it('do not confuse an inherited key with an own one', () => {
    expect(sameValue({ toString: 1 }, {})).toBe(false);
  });

  it.each([
    [true, 'on'],
    [false, 'off'],
    [null, 'none'],
    ['', 'none'],
    [[], 'none'],
    [{}, 'none'],
    [0, '0'],
    [['a', true], 'a, on'],
    [{ color: '#fff', sizes: [1, 2] }, 'color: #fff · sizes: 1, 2'],
  ])('read as text: %j', (value, text) => {
    expect(valueText(value, words)).toBe(text);
  });
});
