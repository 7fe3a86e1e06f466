import { columns, fk, ix, table } from '@atrium/server-sdk';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRoles1767225600100 implements MigrationInterface {
  readonly name = 'CreateRoles1767225600100';

  async up(q: QueryRunner): Promise<void> {
    const c = columns(q);
    const dates = [c.instant('createdAt'), c.instant('updatedAt')];
    await q.createTable(
      table(q, {
        name: 'role',
        columns: [c.id(), c.key('code', 50), c.str('name', 100), c.str('description', 500), c.bool('isSystem'), c.instant('lockedAt', true), ...dates],
        indices: [ix('role', ['code'], true)],
      }),
    );
    await q.createTable(table(q, { name: 'permission', columns: [c.primaryKey('code', 100), c.str('description', 500), ...dates] }));
    await q.createTable(
      table(q, {
        name: 'role_permission',
        columns: [{ ...c.ref('roleId'), isPrimary: true }, c.primaryKey('permissionCode', 100)],
        indices: [ix('role_permission', ['permissionCode'])],
        foreignKeys: [fk('role_permission', 'roleId', 'role', 'CASCADE')],
      }),
    );
    await q.createTable(
      table(q, {
        name: 'role_grant',
        columns: [
          { ...c.ref('userId'), isPrimary: true },
          { ...c.ref('roleId'), isPrimary: true },
          c.instant('grantedAt'),
          c.ref('grantedBy', true),
        ],
        indices: [ix('role_grant', ['roleId'])],
        foreignKeys: [fk('role_grant', 'roleId', 'role', 'CASCADE')],
      }),
    );
  }

  async down(q: QueryRunner): Promise<void> {
    for (const name of ['role_grant', 'role_permission', 'permission', 'role']) await q.dropTable(name);
  }
}
