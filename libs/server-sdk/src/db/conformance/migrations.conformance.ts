import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../db.js';
import { Migrator, NewerSchemaError } from '../migrator.js';
import { columns } from '../portable.js';
import type { OpenDatabase } from '../test-databases.js';
import { fixtureSchema, Note, Person, person } from './fixtures.js';

const names = fixtureSchema.migrations.map((migration) => migration.name);

/** Rebuilds a table that others refer to; careless foreign keys would delete the notes. */
class AddNickname1767225600102 implements MigrationInterface {
  readonly name = 'AddNickname1767225600102';

  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('person', new TableColumn(columns(q).str('nickname', 40, true)));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropColumn('person', 'nickname');
  }
}

class Failing1767225600102 implements MigrationInterface {
  readonly name = 'Failing1767225600102';

  up(): Promise<void> {
    return Promise.reject(new Error('this step fails'));
  }

  async down(): Promise<void> {}
}

/** What `Migrator` promises, and that entities and migrations agree. */
export function migrationConformance(open: OpenDatabase): void {
  let db: Db;
  beforeEach(async () => {
    db = await open({ ...fixtureSchema, migrate: false });
  });
  const withStep = (step: typeof AddNickname1767225600102 | typeof Failing1767225600102): Promise<Db> =>
    open({ entities: fixtureSchema.entities, migrations: [...fixtureSchema.migrations, step], sameAs: db });

  describe('migrations', () => {
    it('agree with the entities: the schema diff is empty', async () => {
      await new Migrator(db).run();
      const { upQueries } = await db.dataSource.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    });

    it('tell what is pending, apply it once, and go down and up again', async () => {
      const migrator = new Migrator(db);
      expect(await migrator.pending()).toEqual(names);
      expect(await migrator.run()).toEqual(names);
      expect(await migrator.run()).toEqual([]);
      for (const name of names.toReversed()) {
        await migrator.revertLast();
        expect(await migrator.pending()).toContain(name);
      }
      await migrator.revertLast();
      expect(await migrator.run()).toEqual(names);
      expect(await db.repo(Person).count()).toBe(0);
    });

    it('run once when two processes start together', async () => {
      const other = await open({ ...fixtureSchema, sameAs: db });
      const applied = await Promise.all([new Migrator(db).run(), new Migrator(other).run()]);
      expect(applied.flat()).toEqual(names);
    });

    it('refuse a database that is newer than the code', async () => {
      await new Migrator(await withStep(AddNickname1767225600102)).run();
      const older = new Migrator(db);
      expect(await older.unknown()).toEqual(['AddNickname1767225600102']);
      await expect(older.run()).rejects.toThrow(NewerSchemaError);
    });

    it('keep the rows that refer to a rebuilt table, up and down', async () => {
      await new Migrator(db).run();
      const row = person();
      await db.repo(Person).insert(row);
      await db.repo(Note).insert({ id: 'note', personId: row.id, body: 'kept' });
      const migrator = new Migrator(await withStep(AddNickname1767225600102));
      await migrator.run();
      await migrator.revertLast();
      expect(await db.repo(Note).count()).toBe(1);
    });

    it('show their new columns to a statement that was prepared before them', async () => {
      await new Migrator(db).run();
      await db.repo(Person).insert(person());
      const changed = await withStep(AddNickname1767225600102);
      const read = async (): Promise<string[]> => Object.keys((await changed.query<object>('SELECT * FROM person LIMIT 1'))[0] ?? {});
      expect(await read()).not.toContain('nickname');
      await new Migrator(changed).run();
      expect(await read()).toContain('nickname');
      await new Migrator(changed).revertLast();
      expect(await read()).not.toContain('nickname');
    });

    it('stay where they were when a step fails, with foreign keys on', async () => {
      await new Migrator(db).run();
      const failing = await withStep(Failing1767225600102);
      await expect(new Migrator(failing).run()).rejects.toThrow('this step fails');
      expect(await new Migrator(failing).pending()).toEqual(['Failing1767225600102']);
      await expect(failing.repo(Note).insert({ id: 'orphan', personId: 'nobody', body: '' })).rejects.toThrow();
    });
  });
}
