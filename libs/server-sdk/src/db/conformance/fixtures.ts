import { Column, Entity, Index, JoinColumn, ManyToOne, type MigrationInterface, PrimaryColumn, type QueryRunner, type Relation } from 'typeorm';
import { CreateEpoch1767225600001, Epoch } from '../../epoch/index.js';
import { newId } from '../../ids.js';
import { canonicalEmail, columns, fk, idColumn, instantColumn, ix, table, Timestamped } from '../portable.js';

@Entity({ name: 'person' })
export class Person extends Timestamped {
  @PrimaryColumn(idColumn) id: string;
  @Index('uq_person_email', { unique: true }) @Column({ type: 'varchar', length: 191, transformer: canonicalEmail }) email: string;
  @Column({ type: 'varchar', length: 40 }) name: string;
  @Column({ type: 'boolean', default: true }) active: boolean;
  @Column({ type: 'json' }) preferences: object | string | number | boolean;
  @Column({ ...instantColumn, nullable: true }) seenAt: Date | null;
  @Column({ type: 'int', default: 0 }) points: number;
}

@Entity({ name: 'note' })
export class Note {
  @PrimaryColumn(idColumn) id: string;
  @Index('ix_note_personId') @Column(idColumn) personId: string;
  @ManyToOne(() => Person, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'fk_note_personId' })
  person: Relation<Person>;
  @Column({ type: 'text' }) body: string;
}

export class CreatePeople1767225600100 implements MigrationInterface {
  readonly name = 'CreatePeople1767225600100';

  async up(q: QueryRunner): Promise<void> {
    const c = columns(q);
    await q.createTable(table(q, {
      name: 'person',
      columns: [
        c.id(), c.key('email'), c.str('name', 40), c.bool('active', true), c.json('preferences'),
        c.instant('seenAt', true), c.int('points', 0), c.instant('createdAt'), c.instant('updatedAt'),
      ],
      indices: [ix('person', ['email'], true)],
    }));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable('person');
  }
}

export class CreateNotes1767225600101 implements MigrationInterface {
  readonly name = 'CreateNotes1767225600101';

  async up(q: QueryRunner): Promise<void> {
    const c = columns(q);
    await q.createTable(table(q, {
      name: 'note',
      columns: [c.id(), c.ref('personId'), c.text('body')],
      indices: [ix('note', ['personId'])],
      foreignKeys: [fk('note', 'personId', 'person', 'CASCADE')],
    }));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable('note');
  }
}

/** The schema of the conformance suites. */
export const fixtureSchema = {
  entities: [Epoch, Person, Note],
  migrations: [CreateEpoch1767225600001, CreatePeople1767225600100, CreateNotes1767225600101],
};

/** A row that only lacks what the test says. */
export function person(values: Partial<Person> = {}): Person {
  const now = new Date('2026-01-01T00:00:00.000Z');
  const id = newId();
  return Object.assign(new Person(), {
    id, email: `${id}@example.test`, name: 'Ann', active: true, preferences: {}, seenAt: null, points: 0, createdAt: now, updatedAt: now, ...values,
  });
}
