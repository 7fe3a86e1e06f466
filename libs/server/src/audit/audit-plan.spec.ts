import type { AuditQuery } from '@atrium/contracts/audit';
import { describeOnEveryProfile, type TestApp } from '@atrium/testing';
import { beforeAll, expect, it, vi } from 'vitest';
import { rbacFeature } from '../rbac/index.js';
import { settingsFeature } from '../settings/index.js';
import { AuditLog } from './audit-log.js';
import { auditFeature } from './index.js';

const rows = 3_000;
const instant = (index: number): string => new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString();

describeOnEveryProfile('a page of the audit log', (start, engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await start({ features: [rbacFeature, settingsFeature, auditFeature] });
    await app.db.transaction(async (tx) => {
      for (let index = 0; index < rows; index += 500) {
        const values = Array.from({ length: 500 }, (_, offset) => rowOf(index + offset));
        const marks = values.map(() => "(?, ?, 'user', ?, ?, ?, ?, '{}', '{}')").join(', ');
        await tx.execute(`INSERT INTO audit_entry (id, at, actorKind, actorId, action, entityType, entityId, changes, data) VALUES ${marks}`, values.flat());
      }
    });
    if (engine === 'mysql') await app.db.dataSource.query('ANALYZE TABLE audit_entry');
  });

  const rowOf = (index: number): unknown[] => [`id-${index}`, new Date(instant(index)), `actor-${index % 20}`, `note.a${index % 10}`, `type-${index % 5}`, `entity-${index % 50}`];

  /** The engine's plan for the very statement that the list ran. */
  async function planOf(query: Partial<AuditQuery>): Promise<string> {
    const { logger } = app.db.dataSource;
    const spy = vi.spyOn(logger, 'logQuery');
    await app.get(AuditLog).list({ limit: 50, ...query });
    const [sql, parameters] = spy.mock.calls.find(([ran]) => ran.includes('ORDER BY')) ?? [];
    spy.mockRestore();
    return JSON.stringify(await app.db.dataSource.query(`EXPLAIN ${engine === 'mysql' ? '' : 'QUERY PLAN '}${sql}`, parameters));
  }

  const cursor = Buffer.from(JSON.stringify([instant(100), 'id-100'])).toString('base64url');

  it.each<Partial<AuditQuery>>([
    {},
    { cursor },
    { from: instant(10), to: instant(2_000) },
    { actor: 'actor-3' },
    { actor: 'actor-3', cursor },
    { action: 'note.a3' },
    { entityType: 'type-1' },
    { entityType: 'type-1', entityId: 'entity-1', cursor },
  ])('walks an index from where it begins and sorts nothing: %j', async (query) => {
    const plan = await planOf(query);
    expect(plan).toMatch(/ix_audit_entry_\w*at_id/);
    expect(plan).not.toMatch(/Sort|filesort|TEMP B-TREE/i);
  });
});
