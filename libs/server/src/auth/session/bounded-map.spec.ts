import { describe, expect, it } from 'vitest';
import { BoundedMap } from './bounded-map.js';

describe('a bounded map', () => {
  it('drops what was asked for longest ago', () => {
    const map = new BoundedMap<string, number>(2);
    map.set('a', 1);
    map.set('b', 2);
    map.get('a');
    map.set('c', 3);
    expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([1, undefined, 3]);
  });

  it('never holds more than its limit', () => {
    const map = new BoundedMap<number, number>(10);
    for (let key = 0; key < 1_000; key++) map.set(key, key);
    expect(map.size).toBe(10);
  });
});
