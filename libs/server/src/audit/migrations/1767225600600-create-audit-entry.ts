import { columns, ix, table } from '@atrium/server-sdk';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuditEntry1767225600600 implements MigrationInterface {
  readonly name = 'CreateAuditEntry1767225600600';

  async up(q: QueryRunner): Promise<void> {
    const c = columns(q);
    const origin = [c.ref('requestId', true), c.key('ip', 64, true), c.str('userAgent', 300, true)];
    const actor = [c.key('actorKind', 10), c.ref('actorId', true), c.ref('impersonatorId', true), c.ref('tokenId', true)];
    const act = [c.key('action', 100), c.key('entityType', 50), c.key('entityId', 191), c.json('changes'), c.json('data')];
    await q.createTable(
      table(q, {
        name: 'audit_entry',
        columns: [c.id(), c.instant('at'), ...actor, ...act, ...origin],
        indices: [
          ix('audit_entry', ['at', 'id']),
          ix('audit_entry', ['actorId', 'at', 'id']),
          ix('audit_entry', ['action', 'at', 'id']),
          ix('audit_entry', ['entityType', 'at', 'id']),
          ix('audit_entry', ['entityType', 'entityId', 'at', 'id']),
        ],
      }),
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable('audit_entry');
  }
}
