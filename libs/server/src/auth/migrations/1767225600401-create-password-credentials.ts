import { columns, fk, table } from '@atrium/server-sdk';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePasswordCredentials1767225600401 implements MigrationInterface {
  readonly name = 'CreatePasswordCredentials1767225600401';

  async up(q: QueryRunner): Promise<void> {
    const c = columns(q);
    await q.createTable(
      table(q, {
        name: 'password_credential',
        columns: [c.id('userId'), c.key('hash', 191), c.key('keyId', 64), c.instant('createdAt'), c.instant('updatedAt')],
        foreignKeys: [fk('password_credential', 'userId', 'user', 'CASCADE')],
      }),
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable('password_credential');
  }
}
