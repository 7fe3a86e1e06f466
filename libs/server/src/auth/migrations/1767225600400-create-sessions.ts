import { columns, fk, ix, table } from '@atrium/server-sdk';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSessions1767225600400 implements MigrationInterface {
  readonly name = 'CreateSessions1767225600400';

  async up(q: QueryRunner): Promise<void> {
    const c = columns(q);
    await q.createTable(
      table(q, {
        name: 'session',
        columns: [
          c.id(),
          c.key('tokenHash', 64),
          c.ref('userId'),
          c.instant('createdAt'),
          c.instant('lastSeenAt'),
          c.instant('authenticatedAt'),
          c.int('assurance'),
          c.json('methods'),
          c.instant('freshUntil'),
          c.key('ip', 45, true),
          c.str('userAgent', 300, true),
          c.ref('impersonatorId', true),
          c.instant('expiresAt'),
        ],
        indices: [ix('session', ['tokenHash'], true), ix('session', ['userId']), ix('session', ['expiresAt'])],
        foreignKeys: [fk('session', 'userId', 'user', 'CASCADE')],
      }),
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable('session');
  }
}
