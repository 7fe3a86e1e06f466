import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, ix, table } from '../db/columns.js';

export class CreateThrottle1767225600002 implements MigrationInterface {
  readonly name = 'CreateThrottle1767225600002';

  async up(q: QueryRunner): Promise<void> {
    const c = columns(q);
    await q.createTable(table(q, {
      name: 'throttle',
      columns: [c.primaryKey('keyHash', 64), c.int('count'), c.instant('windowEndsAt')],
      indices: [ix('throttle', ['windowEndsAt'])],
    }));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable('throttle');
  }
}
