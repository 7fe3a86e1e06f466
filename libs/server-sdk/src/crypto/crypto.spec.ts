import { describe, expect, it } from 'vitest';
import { Keyring, keyPurposes } from './keyring.js';
import { open, seal } from './seal.js';
import { hashSecret, newSecret } from './tokens.js';

const place = { table: 'setting', column: 'value', rowId: 'brand' };

describe('keyring', () => {
  it('reads what it generated, one active key for each purpose', () => {
    const keyring = Keyring.parse(Keyring.generate());
    expect(keyring.describe().filter(({ active }) => active).map(({ purpose }) => purpose)).toEqual([...keyPurposes]);
  });

  it('keeps the first key of a purpose active and still finds the older one', () => {
    const [newer, older] = [Keyring.generate(), Keyring.generate().replaceAll(/^/gm, 'old-')];
    const keyring = Keyring.parse(`${newer}\n${older}`);
    const oldPepper = Keyring.parse(older).active('pepper');

    expect(keyring.active('pepper').id).toBe(Keyring.parse(newer).active('pepper').id);
    expect(keyring.find('pepper', oldPepper.id).bytes).toEqual(oldPepper.bytes);
  });

  it.each([
    ['a short key', `a:${Buffer.alloc(16, 'x').toString('base64')}:kek`, 'must be 32 bytes'],
    ['a sample key', `a:${Buffer.alloc(32, 'ab').toString('base64')}:kek`, 'is a sample'],
    ['an unknown purpose', `a:${newSecret()}:lunch`, 'must name one of'],
    ['a missing purpose', Keyring.generate().split('\n').slice(1).join('\n'), 'No key for the purpose "kek"'],
    ['a double id', `${Keyring.generate().split('\n')[0]}\n${Keyring.generate().split('\n')[0]}`, 'stands twice'],
  ])('refuses %s', (_, text, sentence) => {
    expect(() => Keyring.parse(text)).toThrow(sentence);
  });

  it('never says the bytes of a key that it refuses', () => {
    const bytes = Buffer.alloc(16, 'secret').toString('base64');
    expect(() => Keyring.parse(`a:${bytes}:kek`)).toThrow(expect.not.objectContaining({ message: expect.stringContaining(bytes) }));
  });
});

describe('seal', () => {
  const keyring = Keyring.parse(Keyring.generate());

  it('opens what it sealed, and never seals the same way twice', () => {
    const sealed = seal(keyring, place, 'käse');
    expect(open(keyring, place, sealed)).toBe('käse');
    expect(seal(keyring, place, 'käse')).not.toBe(sealed);
  });

  it.each(['table', 'column', 'rowId'] as const)('refuses a value that was moved to another %s', (part) => {
    const sealed = seal(keyring, place, 'x');
    expect(() => open(keyring, { ...place, [part]: 'other' }, sealed)).toThrow();
  });

  it('refuses a value that was altered', () => {
    const sealed = seal(keyring, place, 'a longer secret text');
    const altered = sealed.slice(0, -3) + (sealed.endsWith('AAA') ? 'BBB' : 'AAA');
    expect(() => open(keyring, place, altered)).toThrow();
  });
});

describe('secrets', () => {
  it('are 43 characters of base64url, never twice the same, evenly spread (SEC-03)', () => {
    const secrets = Array.from({ length: 10_000 }, newSecret);
    const counts = new Map<string, number>();
    for (const character of secrets.map((secret) => secret.slice(0, 42)).join('')) counts.set(character, (counts.get(character) ?? 0) + 1);
    const expected = (10_000 * 42) / 64;

    expect(new Set(secrets).size).toBe(10_000);
    expect(secrets.every((secret) => /^[A-Za-z0-9_-]{43}$/.test(secret))).toBe(true);
    expect(counts.size).toBe(64);
    expect([...counts.values()].every((count) => Math.abs(count - expected) < expected * 0.1)).toBe(true);
  });

  it('are stored as SHA-256', () => {
    expect(hashSecret('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
