import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../db.js';
import { constraintKind } from '../portable.js';
import type { OpenDatabase } from '../test-databases.js';
import { decodeBoolean, decodeInstant, decodeInstantOrNull, decodeJson } from '../values.js';
import { fixtureSchema, Note, Person, person } from './fixtures.js';

const instant = new Date('2026-11-20T23:59:59.987Z');
const documents: readonly Person['preferences'][] = [{ a: [1, { b: null }], 'ü': '😀' }, [], 'text', '123', '"quoted"', 12.5, true, false];

interface RawPerson {
  readonly active: unknown;
  readonly preferences: unknown;
  readonly seenAt: unknown;
  readonly points: number;
}

/** What goes in comes out alike on both engines, through entities and through raw rows. */
export function valueConformance(open: OpenDatabase): void {
  let db: Db;
  beforeAll(async () => {
    db = await open(fixtureSchema);
  });
  const insert = async (values: Partial<Person> = {}): Promise<Person> => {
    const row = person(values);
    await db.transaction((tx) => tx.repo(Person).insert(row));
    return row;
  };
  const raw = async (id: string): Promise<RawPerson | undefined> =>
    (await db.query<RawPerson>('SELECT active, preferences, seenAt, points FROM person WHERE id = ?', [id]))[0];

  describe('values', () => {
    it.each(documents.map((preferences) => ({ preferences })))('keeps the JSON document $preferences', async ({ preferences }) => {
      const { id } = await insert({ preferences });
      expect((await db.repo(Person).findOneByOrFail({ id })).preferences).toEqual(preferences);
      expect(decodeJson((await raw(id))?.preferences)).toEqual(preferences);
    });

    it.each([true, false])('keeps the boolean %s', async (active) => {
      const { id } = await insert({ active });
      expect((await db.repo(Person).findOneByOrFail({ id })).active).toBe(active);
      expect(decodeBoolean((await raw(id))?.active)).toBe(active);
    });

    it('keeps milliseconds of an instant, and its absence', async () => {
      const dated = await insert({ seenAt: instant });
      const undated = await insert();
      expect((await db.repo(Person).findOneByOrFail({ id: dated.id })).seenAt).toEqual(instant);
      expect(decodeInstant((await raw(dated.id))?.seenAt)).toEqual(instant);
      expect(decodeInstantOrNull((await raw(undated.id))?.seenAt)).toBeNull();
      expect(() => decodeInstant(null)).toThrow('no instant');
    });

    it('compares instants by the millisecond, in raw SQL as well', async () => {
      const { id } = await insert({ seenAt: instant });
      const before = new Date(instant.getTime() - 1);
      const find = (at: Date): Promise<unknown[]> => db.query('SELECT id FROM person WHERE id = ? AND seenAt <= ?', [id, at]);
      expect(await find(instant)).toHaveLength(1);
      expect(await find(before)).toHaveLength(0);
    });

    it('binds booleans, instants, numbers and null in raw statements of a transaction', async () => {
      const { id } = await insert();
      const sql = 'UPDATE person SET active = ?, seenAt = ?, points = ?, name = ? WHERE id = ?';
      expect(await db.transaction((tx) => tx.execute(sql, [false, instant, 7, "O'Neil \\", id]))).toBe(1);
      expect(await db.repo(Person).findOneByOrFail({ id })).toMatchObject({ active: false, seenAt: instant, points: 7, name: "O'Neil \\" });
      expect(await db.transaction((tx) => tx.execute('UPDATE person SET seenAt = ? WHERE id = ?', [null, id]))).toBe(1);
      expect((await db.repo(Person).findOneByOrFail({ id })).seenAt).toBeNull();
    });

    it.each([[{ id: '' }], [undefined], [['a']]])('refuses %j as a parameter', async (parameter) => {
      await expect(db.query('SELECT id FROM person WHERE id = ?', [parameter])).rejects.toThrow('SQL parameter');
      await expect(db.transaction((tx) => tx.execute('DELETE FROM person WHERE id = ?', [parameter]))).rejects.toThrow('SQL parameter');
    });

    it('counts matched rows, changed or not', async () => {
      const { id } = await insert({ points: 3 });
      const set = (points: number, of: string): Promise<number> =>
        db.transaction((tx) => tx.execute('UPDATE person SET points = ? WHERE id = ?', [points, of]));
      expect([await set(3, id), await set(4, id), await set(4, 'nobody')]).toEqual([1, 1, 0]);
      expect(await db.autocommit('DELETE FROM person WHERE id = ?', [id])).toMatchObject({ affected: 1 });
    });

    it('answers counts and sums as numbers, and takes a limit', async () => {
      await insert({ name: 'sum', points: 2 });
      await insert({ name: 'sum', points: 3 });
      expect(await db.query('SELECT COUNT(*) AS people, SUM(points) AS points FROM person WHERE name = ?', ['sum'])).toEqual([{ people: 2, points: 5 }]);
      expect(await db.query('SELECT id FROM person WHERE name = ? ORDER BY id LIMIT ? OFFSET ?', ['sum', 1, 1])).toHaveLength(1);
    });
  });

  describe('exact text', () => {
    it('finds an e-mail address in any case and with blanks around it', async () => {
      const { id } = await insert({ email: ' Ann@Example.TEST ' });
      expect((await db.repo(Person).findOneBy({ email: 'aNN@example.test' }))?.id).toBe(id);
    });

    it('does not take é for e', async () => {
      await insert({ email: 'rene@example.test' });
      await insert({ email: 'rené@example.test' });
      expect(await db.repo(Person).countBy({ email: 'rene@example.test' })).toBe(1);
    });
  });

  describe('constraints', () => {
    const kindOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'accepted', constraintKind);

    it('names a doubled unique value', async () => {
      const { email } = await insert();
      expect(await kindOf(insert({ email: email.toUpperCase() }))).toBe('unique');
    });

    it('names a doubled primary key', async () => {
      const { id } = await insert();
      expect(await kindOf(insert({ id }))).toBe('unique');
    });

    it('names a missing referenced row', async () => {
      expect(await kindOf(db.transaction((tx) => tx.repo(Note).insert({ id: 'n', personId: 'nobody', body: '' })))).toBe('foreign-key');
    });

    it('names a missing value', async () => {
      expect(await kindOf(db.transaction((tx) => tx.execute("INSERT INTO note (id, personId) VALUES ('n', 'p')")))).toBe('not-null');
    });

    it('names the same in raw autocommitted writes', async () => {
      const { id, email } = await insert();
      const again = await insert();
      expect(await kindOf(db.autocommit('UPDATE person SET email = ? WHERE id = ?', [email, again.id]))).toBe('unique');
      expect(await kindOf(db.autocommit('UPDATE person SET email = ? WHERE id = ?', [email, id]))).toBe('accepted');
    });

    it('names nothing that is no constraint', async () => {
      expect(await kindOf(db.query('SELECT nothing FROM person'))).toBeUndefined();
      expect(constraintKind(new Error('other'))).toBeUndefined();
    });

    it('deletes what refers to a deleted row', async () => {
      const { id } = await insert();
      await db.transaction((tx) => tx.repo(Note).insert({ id: `note-${id}`.slice(0, 36), personId: id, body: 'x' }));
      await db.transaction((tx) => tx.execute('DELETE FROM person WHERE id = ?', [id]));
      expect(await db.repo(Note).countBy({ personId: id })).toBe(0);
    });
  });
}
