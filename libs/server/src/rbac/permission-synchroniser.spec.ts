import { definePermissions, type Permission } from '@atrium/contracts';
import { rmSync } from 'node:fs';
import { createServer, defineFeature, migratorOf, UnsoundFeaturesError, type Feature } from '@atrium/server-sdk';
import { createTestApp, describeOnEveryProfile, testEnvironment, type TestApp } from '@atrium/testing';
import { Module } from '@nestjs/common';
import { describe, expect, it } from 'vitest';
import { Grants, permissions, rbacFeature } from './index.js';

@Module({})
class NotesModule {}

const declaring = (...declared: Permission[]): Feature =>
  defineFeature({ name: 'notes', dependsOn: [rbacFeature], module: NotesModule, contributes: [permissions.with(...declared)] });

const first = definePermissions('note', { read: 'See notes', write: { description: 'Write notes', selfService: true } });
const later = definePermissions('shelf', { read: 'See shelves', burn: { description: 'Burn shelves', reserved: true } });

async function rolesOf({ db }: TestApp): Promise<Record<string, string[]>> {
  const rows = await db.query<{ role: string; code: string }>(
    'SELECT r.code AS role, p.permissionCode AS code FROM role r JOIN role_permission p ON p.roleId = r.id ORDER BY r.code, p.permissionCode',
  );
  const roles = [...new Set(rows.map(({ role }) => role))];
  return Object.fromEntries(roles.map((role) => [role, rows.filter((row) => row.role === role).map(({ code }) => code)]));
}

const seeded = {
  admin: ['note.read', 'note.write', 'role.read'],
  operator: ['note.read', 'role.read'],
  super_admin: ['note.read', 'note.write', 'role.read'],
  user: ['note.write'],
};

describeOnEveryProfile('permission synchronisation', (start) => {
  it('seeds the system roles by their rules', async () => {
    expect(await rolesOf(await start({ features: [rbacFeature, declaring(...first.all)] }))).toEqual(seeded);
  });

  it('writes nothing when the database fits already', async () => {
    const app = await start({ features: [rbacFeature, declaring(...first.all)] });
    const stamps = async () => JSON.stringify([await app.db.query('SELECT * FROM epoch ORDER BY name'), await app.db.query('SELECT * FROM role ORDER BY code')]);
    const before = await stamps();
    await start({ features: [rbacFeature, declaring(...first.all)], beside: app });
    expect(await stamps()).toBe(before);
  });

  it('gives a new permission to the system roles and keeps what administrators made of the known ones', async () => {
    const app = await start({ features: [rbacFeature, declaring(...first.all)] });
    await app.db.transaction((tx) => tx.execute("DELETE FROM role_permission WHERE permissionCode = 'note.read'"));
    const [before] = await app.db.query<{ value: string }>("SELECT value FROM epoch WHERE name = 'access'");
    const next = await start({ features: [rbacFeature, declaring(...first.all, ...later.all)], beside: app });
    expect(await rolesOf(next)).toEqual({
      admin: ['note.write', 'role.read', 'shelf.read'],
      operator: ['role.read', 'shelf.read'],
      super_admin: ['note.read', 'note.write', 'role.read', 'shelf.burn', 'shelf.read'],
      user: ['note.write'],
    });
    const [after] = await app.db.query<{ value: string }>("SELECT value FROM epoch WHERE name = 'access'");
    expect(after?.value).not.toBe(before?.value);
  });

  it('keeps a permission that is no longer declared, and lets nobody use it', async () => {
    const app = await start({ features: [rbacFeature, declaring(...first.all, ...later.all)] });
    const next = await start({ features: [rbacFeature, declaring(...first.all)], beside: app });
    expect((await rolesOf(next)).admin).toContain('shelf.read');
    const [role] = await next.db.query<{ id: string }>("SELECT id FROM role WHERE code = 'admin'");
    await next.db.transaction((tx) => tx.execute('INSERT INTO role_grant (userId, roleId, grantedAt) VALUES (?, ?, ?)', ['ann', role?.id, new Date()]));
    expect((await next.get(Grants).rightsOf('ann')).permissions).toEqual(new Set(['note.read', 'note.write', 'role.read']));
    expect((await app.get(Grants).rightsOf('ann')).permissions).toContain('shelf.read');
  });

  it('updates a description', async () => {
    const app = await start({ features: [rbacFeature, declaring(...first.all)] });
    await start({ features: [rbacFeature, declaring({ ...first.read, description: 'Read all notes' }, first.write)], beside: app });
    expect(await app.db.query("SELECT description FROM permission WHERE code = 'note.read'")).toEqual([{ description: 'Read all notes' }]);
    expect(await rolesOf(app)).toEqual(seeded);
  });

  it('is done once when several processes start at the same moment', async () => {
    const app = await start({ features: [] });
    const features = [rbacFeature, declaring(...first.all)];
    await start({ features, beside: app }).then(async (one) => {
      for (const table of ['role_permission', 'permission', 'role']) await one.db.transaction((tx) => tx.execute(`DELETE FROM ${table}`));
    });
    const apps = await Promise.all([1, 2, 3].map(() => start({ features, beside: app })));
    expect(await rolesOf(apps[0]!)).toEqual(seeded);
  });
});

describe('a start that leaves the schema alone', () => {
  it('works on an empty database, as "atrium migrate" needs', async () => {
    const environment = testEnvironment();
    const server = await createServer({ env: environment, features: [rbacFeature], roles: [], schema: 'ignore' });
    expect(await migratorOf(server.kernel).run()).toContain('CreateRoles1767225600100');
    expect(await server.kernel.db.query('SELECT code FROM role')).toEqual([]);
    await server.close();
    const next = await createServer({ env: environment, features: [rbacFeature] });
    expect(await next.kernel.db.query('SELECT code FROM role')).toHaveLength(4);
    await next.close();
    rmSync(environment.dataDir, { recursive: true });
  });
});

describe('declared permissions', () => {
  it('refuses one that is declared twice', async () => {
    const double = createTestApp({ features: [rbacFeature, declaring(first.read, first.read)] });
    await expect(double).rejects.toThrow(UnsoundFeaturesError);
    await expect(double).rejects.toThrow('"note.read"');
  });
});
