import { columns, fk, ix, table } from '@atrium/server-sdk';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateNotes1767312000000 implements MigrationInterface {
  readonly name = 'CreateNotes1767312000000';

  async up(q: QueryRunner): Promise<void> {
    const c = columns(q);
    await q.createTable(
      table(q, {
        name: 'note',
        columns: [c.id(), c.ref('userId'), c.str('title', 120), c.text('text'), c.instant('createdAt'), c.instant('updatedAt')],
        indices: [ix('note', ['userId', 'createdAt', 'id'])],
        foreignKeys: [fk('note', 'userId', 'user', 'CASCADE')],
      }),
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable('note');
  }
}
