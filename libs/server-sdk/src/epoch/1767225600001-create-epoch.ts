import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, table } from '../db/columns.js';
import { newId } from '../ids.js';

export class CreateEpoch1767225600001 implements MigrationInterface {
  readonly name = 'CreateEpoch1767225600001';

  async up(q: QueryRunner): Promise<void> {
    const c = columns(q);
    await q.createTable(table(q, { name: 'epoch', columns: [c.primaryKey('name', 32), c.key('value', 36)] }));
    for (const name of ['access', 'settings']) await q.query('INSERT INTO epoch (name, value) VALUES (?, ?)', [name, newId()]);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable('epoch');
  }
}
