import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { hashRawSync } from '@node-rs/argon2';
import { afterEach, describe, expect, it } from 'vitest';
import { HashPool, maxWaitingHashes } from './hash-pool.js';

const cost = { memory: 1_024, passes: 1, lanes: 1, length: 32 };
const job = (password: string, memory = cost.memory) => ({ password, salt: randomBytes(16), cost: { ...cost, memory } });

describe('the hash pool', () => {
  const pools: HashPool[] = [];
  const open = (): HashPool => {
    const pool = new HashPool();
    pools.push(pool);
    return pool;
  };
  afterEach(async () => {
    await Promise.all(pools.splice(0).map((pool) => pool.onApplicationShutdown()));
  });

  it('derives what argon2id derives', async () => {
    const given = job('Pässwörd');
    const expected = hashRawSync(given.password, { salt: given.salt, memoryCost: cost.memory, timeCost: 1, parallelism: 1, outputLen: 32 });
    expect((await open().derive(given)).equals(expected)).toBe(true);
  });

  it('lets the event loop turn while it hashes', async () => {
    const pool = open();
    await pool.derive(job('warm'));
    const order: string[] = [];
    const hashed = pool.derive(job('slow', 47_104)).then(() => order.push('hash'));
    await new Promise<void>((resolve) => setImmediate(() => resolve(void order.push('event loop'))));
    await hashed;
    expect(order).toEqual(['event loop', 'hash']);
  });

  it('refuses beyond its queue, with Retry-After, and finishes all that it accepted', async () => {
    const pool = open();
    const accepted = Array.from({ length: availableParallelism() + maxWaitingHashes }, () => pool.derive(job('one of many')));
    await expect(pool.derive(job('one too many'))).rejects.toMatchObject({ definition: { code: 'signIn.busy', status: 503 }, details: { headers: { 'retry-after': '3' } } });
    expect(await Promise.all(accepted)).toHaveLength(accepted.length);
    expect((await pool.derive(job('room again'))).length).toBe(32);
  });

  it('finishes what runs when the process stops, and takes nothing more', async () => {
    const pool = open();
    const running = pool.derive(job('last'));
    const stopped = pool.onApplicationShutdown();
    await expect(pool.derive(job('too late'))).rejects.toMatchObject({ definition: { code: 'signIn.busy' } });
    await stopped;
    expect((await running).length).toBe(32);
  });

  it('tells a caller when a derivation is impossible, and goes on', async () => {
    const pool = open();
    await expect(pool.derive({ password: 'x', salt: randomBytes(1), cost })).rejects.toThrow(/Hashing failed/);
    expect((await pool.derive(job('next'))).length).toBe(32);
  });
});
