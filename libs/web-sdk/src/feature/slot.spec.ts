import { describe, expect, it } from 'vitest';
import { defineSlot } from './slot.js';

interface Item {
  readonly name: string;
  readonly order: number;
}

describe('a slot', () => {
  const items = defineSlot<Item>('items');

  it('gives its values by order', () => {
    const contributions = items.with({ name: 'late', order: 20 }, { name: 'early', order: 10 });
    expect(items.read(contributions).map(({ name }) => name)).toEqual(['early', 'late']);
  });

  it('keeps the order of the list among equals', () => {
    const contributions = [...items.with({ name: 'first', order: 1 }), ...items.with({ name: 'second', order: 1 })];
    expect(items.read(contributions).map(({ name }) => name)).toEqual(['first', 'second']);
  });

  it('does not see what was given to another slot, even one of the same name', () => {
    const others = defineSlot<Item>('items');
    expect(items.read(others.with({ name: 'other', order: 1 }))).toEqual([]);
  });
});
