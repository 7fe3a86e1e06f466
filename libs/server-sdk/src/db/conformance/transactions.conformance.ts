import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db, Engine, Tx } from '../db.js';
import type { OpenDatabase } from '../test-databases.js';
import { fixtureSchema, Person, person } from './fixtures.js';

/** What `Db.transaction` promises: all or nothing, isolated, with hooks and without strays. */
export function transactionConformance(open: OpenDatabase, engine: Engine): void {
  const errors: unknown[] = [];
  let db: Db;
  beforeAll(async () => {
    db = await open({ ...fixtureSchema, onError: (error) => errors.push(error) });
  });
  const count = (name: string): Promise<number> => db.repo(Person).countBy({ name });

  describe('isolation', () => {
    it('keeps exactly the 25 of 50 parallel transactions that were not rolled back', async () => {
      const results = await Promise.allSettled(Array.from({ length: 50 }, (_, number) => db.transaction(async (tx) => {
        await tx.repo(Person).insert(person({ name: 'fifty' }));
        await sleep(Math.random() * 5);
        if (number % 2 === 1) throw new Error('rolled back');
      })));
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(25);
      expect(await count('fifty')).toBe(25);
    });

    it('shows nobody what is not committed, and everybody what is', async () => {
      await db.transaction(async (tx) => {
        await tx.repo(Person).insert(person({ name: 'dirty' }));
        expect(await tx.repo(Person).countBy({ name: 'dirty' })).toBe(1);
        expect(await count('dirty')).toBe(0);
        expect(await db.query('SELECT id FROM person WHERE name = ?', ['dirty'])).toEqual([]);
      });
      expect(await count('dirty')).toBe(1);
    });

    // SQLite has one writer at a time: nobody else can commit meanwhile.
    if (engine === 'mysql') it('shows a running transaction what others have committed since it began', async () => {
      const row = person({ name: 'committed', points: 1 });
      await db.repo(Person).insert(row);
      let begin: () => void = () => undefined;
      const begun = new Promise<void>((resolve) => void (begin = resolve));
      const theirs = begun.then(() => db.transaction((tx) => tx.execute('UPDATE person SET points = 2 WHERE id = ?', [row.id])));
      await db.transaction(async (tx) => {
        expect(await tx.repo(Person).countBy({ id: row.id, points: 1 })).toBe(1);
        begin();
        await theirs;
        expect(await tx.repo(Person).countBy({ id: row.id, points: 2 })).toBe(1);
      });
    });

    it('loses no increment of 40 parallel read-modify-write transactions', async () => {
      const row = person();
      await db.repo(Person).insert(row);
      await Promise.all(Array.from({ length: 40 }, () => db.transaction(async (tx) => {
        await tx.execute('UPDATE person SET updatedAt = updatedAt, points = points + 0 WHERE id = ?', [row.id]);
        const { points } = await tx.repo(Person).findOneByOrFail({ id: row.id });
        await tx.repo(Person).update({ id: row.id }, { points: points + 1 });
      })));
      expect((await db.repo(Person).findOneByOrFail({ id: row.id })).points).toBe(40);
    });

    it('lets more transactions read outside themselves than the pool has connections', async () => {
      await Promise.all(Array.from({ length: 30 }, () => db.transaction(async (tx) => {
        await tx.query('SELECT 1 AS one');
        await sleep(5);
        await db.query('SELECT 1 AS one');
        await db.repo(Person).countBy({ name: 'nobody' });
      })));
    });
  });

  describe('strays', () => {
    const strays: Readonly<Record<string, (db: Db) => Promise<unknown>>> = {
      'an outside repository': (outside) => outside.repo(Person).insert(person({ name: 'stray' })),
      'an outside save': (outside) => outside.repo(Person).save(person({ name: 'stray' })),
      'an autocommitted write': (outside) => outside.autocommit("UPDATE person SET name = 'stray'"),
      'the data source': (outside) => outside.dataSource.query("UPDATE person SET name = 'stray'"),
      'a second transaction': (outside) => outside.transaction((tx) => tx.execute("UPDATE person SET name = 'stray'")),
    };

    it.each(Object.entries(strays))('refuses a write through %s, quickly', async (_, stray) => {
      const startedAt = Date.now();
      await expect(db.transaction(async (tx) => {
        await tx.repo(Person).insert(person({ name: 'with a stray' }));
        await stray(db);
      })).rejects.toThrow('Inside a transaction, write through its tx');
      expect(Date.now() - startedAt).toBeLessThan(2_000);
      expect(await count('stray')).toBe(0);
      expect(await count('with a stray')).toBe(0);
    });

    it('allows the same writes outside a transaction, also from a timer that a transaction started', async () => {
      let later: Promise<unknown> = Promise.resolve();
      await db.transaction(async () => {
        later = sleep(20).then(() => db.repo(Person).insert(person({ name: 'later' })));
      });
      await later;
      expect(await count('later')).toBe(1);
    });

    it('refuses a write through a read', async () => {
      await expect(db.query("UPDATE person SET name = 'by query'")).rejects.toThrow('Db.query reads');
      expect(await count('by query')).toBe(0);
    });

    it('refuses a tx and a repository that were kept after the end', async () => {
      let kept: Tx | undefined;
      const repository = await db.transaction(async (tx) => {
        kept = tx;
        return tx.repo(Person);
      });
      await expect(repository.insert(person({ name: 'kept' }))).rejects.toThrow();
      await expect(kept?.execute("UPDATE person SET name = 'kept'")).rejects.toThrow('has ended');
      expect(await count('kept')).toBe(0);
    });

    it('lets nothing slip in after a rollback began', async () => {
      const { id } = await db.transaction((tx) => tx.repo(Person).save(person({ name: 'before' })));
      let late: Promise<unknown> = Promise.resolve();
      await expect(db.transaction(async (tx) => {
        late = (async () => {
          for (let points = 0; points < 300; points += 1) await tx.execute("UPDATE person SET name = 'slip', points = ? WHERE id = ?", [points, id]);
        })();
        late.catch(() => undefined);
        throw new Error('rolled back');
      })).rejects.toThrow('rolled back');
      await expect(late).rejects.toThrow();
      expect(await db.repo(Person).findOneByOrFail({ id })).toMatchObject({ name: 'before', points: 0 });
    });
  });

  describe('hooks', () => {
    it('runs after-commit work when the row is visible, and lets it write', async () => {
      const seen: number[] = [];
      await db.transaction(async (tx) => {
        await tx.repo(Person).insert(person({ name: 'hooked' }));
        tx.afterCommit(async () => {
          seen.push(await count('hooked'));
          await db.transaction((next) => next.repo(Person).insert(person({ name: 'from a hook' })));
        });
      });
      expect(seen).toEqual([1]);
      expect(await count('from a hook')).toBe(1);
    });

    it('runs no after-commit work after a rollback', async () => {
      const ran: string[] = [];
      await expect(db.transaction(async (tx) => {
        tx.afterCommit(() => void ran.push('hook'));
        throw new Error('rolled back');
      })).rejects.toThrow('rolled back');
      expect(ran).toEqual([]);
    });

    it('reports a failing hook and still resolves', async () => {
      errors.length = 0;
      expect(await db.transaction(async (tx) => {
        tx.afterCommit(() => Promise.reject(new Error('hook failed')));
        return 'done';
      })).toBe('done');
      expect(errors).toEqual([new Error('hook failed')]);
    });
  });
}
