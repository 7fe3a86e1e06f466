import { describe, expect, it } from 'vitest';
import { constraintKind } from './constraint-kind.js';
import { retryBusy } from './transaction.js';
import { DatabaseUnavailableError } from './unavailable.js';

const failing = (times: number, error: Error): { work: () => Promise<string>; runs: () => number } => {
  let runs = 0;
  return {
    work: () => {
      runs += 1;
      return runs > times ? Promise.resolve('done') : Promise.reject(error);
    },
    runs: () => runs,
  };
};
const deadlock = Object.assign(new Error('Deadlock found'), { errno: 1213, code: 'ER_LOCK_DEADLOCK' });
const busy = Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' });

describe('a busy database', () => {
  it.each([deadlock, busy])('is asked again, up to three times: $message', async (error) => {
    const { work, runs } = failing(3, error);
    expect(await retryBusy(work)).toBe('done');
    expect(runs()).toBe(4);
  });

  it('is unavailable after the third retry', async () => {
    const { work, runs } = failing(4, deadlock);
    await expect(retryBusy(work)).rejects.toThrow(DatabaseUnavailableError);
    expect(runs()).toBe(4);
  });

  it('is not asked again after any other error', async () => {
    const { work, runs } = failing(1, new Error('other'));
    await expect(retryBusy(work)).rejects.toThrow('other');
    expect(runs()).toBe(1);
  });
});

describe('the kind of an error', () => {
  const kinds = [
    { code: 'ECONNREFUSED' }, { code: 'PROTOCOL_CONNECTION_LOST' }, { code: 'ETIMEDOUT' }, { errno: 1040 }, { errno: 1290 },
    { errno: 1836 }, { errno: 1053 }, { code: 'SQLITE_READONLY' }, { code: 'SQLITE_IOERR_WRITE' }, { code: 'SQLITE_FULL' },
  ];
  it.each(kinds)('is unavailable for %j', (properties) => {
    expect(constraintKind(Object.assign(new Error('x'), properties))).toBe('unavailable');
  });

  it.each([{ code: 'ENOENT' }, { errno: 1064 }, { code: 'SQLITE_ERROR' }, {}])('is none for %j', (properties) => {
    expect(constraintKind(Object.assign(new Error('x'), properties))).toBeUndefined();
  });

  it('is none for what is no error', () => {
    expect(constraintKind({ errno: 1062 })).toBeUndefined();
  });
});
