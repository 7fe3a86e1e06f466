import { setImmediate as tick } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { describeOnEveryEngine } from '../db/test-databases.js';
import { CoalescedEpochs, type EpochValues } from './epochs.js';
import { CreateEpoch1767225600001, Epoch, SqlEpochs } from './index.js';

interface Load {
  answer(access: string): void;
  fail(error: Error): void;
}

/** Epochs whose queries the test answers by hand. */
function controllable(): { epochs: CoalescedEpochs; loads: Load[] } {
  const loads: Load[] = [];
  const epochs = new CoalescedEpochs(() => new Promise<EpochValues>((resolve, reject) => {
    loads.push({ answer: (access) => resolve({ access, settings: 's' }), fail: reject });
  }));
  return { epochs, loads };
}

describe('the coalesced epoch read', () => {
  it('asks once for all calls of one tick', async () => {
    const { epochs, loads } = controllable();
    const reads = [epochs.read(), epochs.read(), Promise.resolve().then(() => epochs.read())];
    await tick();
    expect(loads).toHaveLength(1);
    loads[0]?.answer('one');
    expect(await Promise.all(reads)).toEqual(Array(3).fill({ access: 'one', settings: 's' }));
  });

  it('gives a call that comes after the query was issued the answer of the next one', async () => {
    const { epochs, loads } = controllable();
    const early = epochs.read();
    await tick();
    const late = epochs.read();
    const later = epochs.read();
    loads[0]?.answer('before the revoke');
    expect(await early).toMatchObject({ access: 'before the revoke' });
    await tick();
    expect(loads).toHaveLength(2);
    loads[1]?.answer('after the revoke');
    expect(await Promise.all([late, later])).toEqual(Array(2).fill({ access: 'after the revoke', settings: 's' }));
  });

  it('has one query under way at a time', async () => {
    const { epochs, loads } = controllable();
    void epochs.read();
    await tick();
    void epochs.read();
    await tick();
    await tick();
    expect(loads).toHaveLength(1);
  });

  it('asks again for every later tick and keeps no answer', async () => {
    const { epochs, loads } = controllable();
    for (const value of ['a', 'b', 'c']) {
      const read = epochs.read();
      await tick();
      loads.at(-1)?.answer(value);
      expect(await read).toMatchObject({ access: value });
    }
    expect(loads).toHaveLength(3);
  });

  it('fails those who waited for a failed query, and nobody after them', async () => {
    const { epochs, loads } = controllable();
    const failing = [epochs.read(), epochs.read()];
    await tick();
    const next = epochs.read();
    loads[0]?.fail(new Error('gone'));
    expect((await Promise.allSettled(failing)).map((result) => result.status)).toEqual(['rejected', 'rejected']);
    await tick();
    loads[1]?.answer('back');
    expect(await next).toMatchObject({ access: 'back' });
  });
});

describeOnEveryEngine('the epochs', (open) => {
  const schema = { entities: [Epoch], migrations: [CreateEpoch1767225600001] };

  it('begin with two different values', async () => {
    const { access, settings } = await new SqlEpochs(await open(schema)).read();
    expect(access).toMatch(/^[0-9a-f-]{36}$/);
    expect(settings).not.toBe(access);
  });

  it('are always read after the call, whoever commits meanwhile', async () => {
    const db = await open(schema);
    const other = new SqlEpochs(await open({ ...schema, sameAs: db }));
    const stale: unknown[] = [];
    for (let round = 0; round < 200; round += 1) {
      const value = `round ${round}`;
      const background = [other.read(), tick().then(() => other.read())];
      await db.transaction((tx) => tx.execute("UPDATE epoch SET value = ? WHERE name = 'access'", [value]));
      const { access } = await other.read();
      if (access !== value) stale.push({ value, access });
      await Promise.all(background);
    }
    expect(stale).toEqual([]);
  });

  it('refuse to answer from an empty table', async () => {
    const db = await open(schema);
    await db.transaction((tx) => tx.execute('DELETE FROM epoch'));
    await expect(new SqlEpochs(db).read()).rejects.toThrow('not filled');
  });
});
