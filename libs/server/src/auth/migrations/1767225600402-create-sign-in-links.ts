import { columns, fk, ix, table } from '@atrium/server-sdk';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSignInLinks1767225600402 implements MigrationInterface {
  readonly name = 'CreateSignInLinks1767225600402';

  async up(q: QueryRunner): Promise<void> {
    const c = columns(q);
    await q.createTable(
      table(q, {
        name: 'sign_in_link',
        columns: [c.id(), c.ref('userId'), c.key('tokenHash', 64), c.instant('createdAt'), c.instant('expiresAt'), c.instant('usedAt', true)],
        indices: [ix('sign_in_link', ['userId']), ix('sign_in_link', ['tokenHash'], true), ix('sign_in_link', ['expiresAt'])],
        foreignKeys: [fk('sign_in_link', 'userId', 'user', 'CASCADE')],
      }),
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable('sign_in_link');
  }
}
