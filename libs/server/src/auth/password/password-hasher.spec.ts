import { Keyring } from '@atrium/server-sdk';
import { hashRawSync } from '@node-rs/argon2';
import { afterAll, describe, expect, it } from 'vitest';
import { HashPool } from './hash-pool.js';
import { currentCost, PasswordHasher } from './password-hasher.js';
import { formatPhc, parsePhc } from './phc.js';

const pool = new HashPool();
const keyring = Keyring.parse(Keyring.generate());
const hasher = new PasswordHasher(pool, keyring);
afterAll(() => pool.onApplicationShutdown());

describe('the password hasher', () => {
  it('stores argon2id with m=47104, t=1, p=1, a 16-byte salt and a 32-byte tag, peppered', async () => {
    const { hash, keyId } = await hasher.hash('open sesame please');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
    const { salt, tag } = parsePhc(hash);
    expect([salt.length, tag.length]).toEqual([16, 32]);
    const bare = hashRawSync('open sesame please', { salt, memoryCost: 47_104, timeCost: 1, parallelism: 1, outputLen: 32 });
    expect(tag.equals(bare)).toBe(false);
    expect(tag.equals(keyring.hmac('pepper', bare, keyId))).toBe(true);
  });

  it('knows a password of 128 code points with emoji and spaces, and refuses it without its last character (PWD-02)', async () => {
    const password = `${'🦄 '.repeat(63)}né`;
    expect([...password]).toHaveLength(128);
    const stored = await hasher.hash(password);
    expect(await hasher.verify(stored, password)).toBe(true);
    expect(await hasher.verify(stored, [...password].slice(0, -1).join(''))).toBe(false);
  });

  it('takes a password in whatever Unicode form the keyboard sends (PWD-10)', async () => {
    const stored = await hasher.hash('Zoë’s café'.normalize('NFD'));
    expect(await hasher.verify(stored, 'Zoë’s café'.normalize('NFC'))).toBe(true);
    expect(await hasher.verify(stored, 'Zoe’s cafe')).toBe(false);
  });

  it('hashes at most 1024 bytes and refuses longer ones without cutting them', async () => {
    const longest = 'x'.repeat(1024);
    const stored = await hasher.hash(longest);
    expect(await hasher.verify(stored, longest)).toBe(true);
    expect(await hasher.verify(stored, `${longest}y`)).toBe(false);
    await expect(hasher.hash(`${longest}y`)).rejects.toThrow(RangeError);
  });

  it('knows nobody without a stored password', async () => {
    expect(await hasher.verify(null, '')).toBe(false);
  });

  it('verifies under the pepper that a hash was made with, and calls it outdated once another is active', async () => {
    const stored = await hasher.hash('pepper me');
    const rotated = new PasswordHasher(pool, Keyring.parse(`new:${Buffer.from(keyring.hmac('audit', 'x')).toString('base64')}:pepper\n${linesOf(keyring)}`));
    expect(await rotated.verify(stored, 'pepper me')).toBe(true);
    expect(rotated.isOutdated(stored)).toBe(true);
    expect(hasher.isOutdated(stored)).toBe(false);
  });

  it('calls a hash with other parameters outdated', () => {
    const old = formatPhc({ cost: { ...currentCost, memory: 19_456, passes: 2 }, salt: Buffer.alloc(16), tag: Buffer.alloc(32) });
    expect(hasher.isOutdated({ hash: old, keyId: keyring.active('pepper').id })).toBe(true);
  });
});

/** The keyring as text, so that a key can be put before the others. */
const linesOf = (ring: Keyring): string =>
  ring.describe().map(({ id, purpose }) => `${id}:${ring.find(purpose, id).bytes.toString('base64')}:${purpose}`).join('\n');
