import { columns, table } from '@atrium/server-sdk';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSetting1767225600200 implements MigrationInterface {
  readonly name = 'CreateSetting1767225600200';

  async up(q: QueryRunner): Promise<void> {
    const c = columns(q);
    await q.createTable(
      table(q, {
        name: 'setting',
        columns: [c.primaryKey('namespace', 50), c.json('value'), c.int('version'), c.json('fields'), c.instant('createdAt'), c.instant('updatedAt')],
      }),
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable('setting');
  }
}
