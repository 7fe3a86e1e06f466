import { columns, ix, table } from '@atrium/server-sdk';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateUsers1767225600300 implements MigrationInterface {
  readonly name = 'CreateUsers1767225600300';

  async up(q: QueryRunner): Promise<void> {
    const c = columns(q);
    await q.createTable(
      table(q, {
        name: 'user',
        columns: [
          c.id(),
          c.key('email', 254),
          c.str('emailDisplay', 254),
          c.str('name', 100),
          c.str('phone', 30, true),
          c.key('preferredLocale', 35, true),
          c.key('timeZone', 64, true),
          c.key('colorScheme', 10),
          c.key('status', 20),
          c.instant('emailVerifiedAt', true),
          c.bool('isServiceAccount'),
          c.instant('lastSignInAt', true),
          c.instant('createdAt'),
          c.instant('updatedAt'),
        ],
        indices: [ix('user', ['email'], true)],
      }),
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable('user');
  }
}
