import { beforeAll, expect, it, vi } from 'vitest';
import { SqlEpochs } from '../../epoch/index.js';
import type { Db } from '../db.js';
import type { OpenDatabase } from '../test-databases.js';
import { fixtureSchema, Person, person } from './fixtures.js';

/** What `tx.bumpEpoch` promises. */
export function epochConformance(open: OpenDatabase): void {
  let db: Db;
  let other: Db;
  beforeAll(async () => {
    db = await open(fixtureSchema);
    other = await open({ ...fixtureSchema, sameAs: db });
  });

  it('shows another connection the new value after the commit and not before', async () => {
    const before = await new SqlEpochs(other).read();
    await db.transaction(async (tx) => {
      tx.bumpEpoch('access');
      await tx.repo(Person).insert(person());
      expect(await new SqlEpochs(other).read()).toEqual(before);
    });
    const after = await new SqlEpochs(other).read();
    expect(after.access).not.toBe(before.access);
    expect(after.settings).toBe(before.settings);
  });

  it('writes the epoch once, as the last statement', async () => {
    const statements = recordStatements(db);
    await db.transaction(async (tx) => {
      tx.bumpEpoch('settings');
      tx.bumpEpoch('access');
      tx.bumpEpoch('access');
      await tx.repo(Person).insert(person());
    });
    expect(statements().map((sql) => sql.split(' ').slice(0, 2).join(' '))).toEqual(['INSERT INTO', 'UPDATE epoch', 'UPDATE epoch']);
  });

  it('leaves the epoch alone when the transaction is rolled back', async () => {
    const before = await new SqlEpochs(db).read();
    await expect(db.transaction(async (tx) => {
      tx.bumpEpoch('access');
      throw new Error('rolled back');
    })).rejects.toThrow('rolled back');
    expect(await new SqlEpochs(db).read()).toEqual(before);
  });

  it('rolls back when the epoch has no row, because nobody would notice the change', async () => {
    const empty = await open(fixtureSchema);
    await empty.transaction((tx) => tx.execute("DELETE FROM epoch WHERE name = 'access'"));
    await expect(empty.transaction(async (tx) => {
      await tx.repo(Person).insert(person());
      tx.bumpEpoch('access');
    })).rejects.toThrow('has no row');
    expect(await empty.repo(Person).count()).toBe(0);
  });
}

/** Hears the writes of a data source in the order in which they are sent. */
function recordStatements(db: Db): () => string[] {
  const log = vi.spyOn(db.dataSource.logger, 'logQuery');
  return () => log.mock.calls.map(([sql]) => sql).filter((sql) => /^(INSERT|UPDATE|DELETE)/.test(sql));
}
