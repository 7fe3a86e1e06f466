import { rolePermissions } from '@atrium/contracts/rbac';
import { brandPermissions } from '@atrium/contracts/branding';
import { systemActor } from '@atrium/server-sdk';
import { describeOnEveryProfile, type TestApp } from '@atrium/testing';
import { beforeAll, expect, it } from 'vitest';
import { brandingFeature } from '../branding/index.js';
import { settingsFeature } from '../settings/index.js';
import { Grants, rbacFeature } from './index.js';
import { asActor, testActorFeature } from './testing.js';

const reader = asActor([rolePermissions.read]);
const codesOf = (body: { items: { code: string }[] }): string[] => body.items.map(({ code }) => code);

describeOnEveryProfile('role lists', (start) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await start({ features: [rbacFeature, settingsFeature, brandingFeature, testActorFeature] });
    const grant = (userId: string, roleCode: string) => app.db.transaction((tx) => app.get(Grants).grant(tx, systemActor, { userId, roleCode }));
    await grant('ann', 'super_admin');
    await grant('ann', 'admin');
    await grant('bob', 'operator');
  });

  it('are for holders of role.read only', async () => {
    for (const list of ['/api/admin/roles', '/api/admin/permissions']) {
      expect((await app.inject('GET', list)).status).toBe(401);
      expect(await app.inject('GET', list, asActor([brandPermissions.update]))).toMatchObject({
        status: 403,
        body: { code: 'permission.missing', missing: ['role.read'], heldBy: ['admin', 'operator', 'super_admin'] },
      });
      expect((await app.inject('GET', list, reader)).status).toBe(200);
    }
  });

  it('show each role with its permissions and holders', async () => {
    const { body } = await app.inject('GET', '/api/admin/roles?count=true', reader);
    expect(codesOf(body)).toEqual(['admin', 'operator', 'super_admin', 'user']);
    expect(body).toMatchObject({ nextCursor: null, total: 4 });
    expect(body.items[1]).toMatchObject({ name: 'Operator', isSystem: true, permissions: ['role.read', 'settings.read'], holders: 1 });
    expect(body.items[3]).toMatchObject({ permissions: [], holders: 0 });
  });

  it('show each permission with its feature and the number of people who hold it', async () => {
    const { body } = await app.inject('GET', '/api/admin/permissions', reader);
    expect(body.items).toContainEqual({ code: 'role.read', feature: 'rbac', description: 'See roles and permissions', holders: 2 });
    expect(body.items).toContainEqual(expect.objectContaining({ code: 'brand.update', feature: 'branding', holders: 1 }));
    expect(codesOf(body)).toEqual(codesOf(body).toSorted());
  });

  it('give every row once, page by page', async () => {
    for (const list of ['/api/admin/roles', '/api/admin/permissions']) {
      const all = codesOf((await app.inject('GET', list, reader)).body);
      const seen: string[] = [];
      for (let cursor = ''; ; ) {
        const { body } = await app.inject('GET', `${list}?limit=1${cursor}`, reader);
        seen.push(...codesOf(body));
        if (body.nextCursor === null) break;
        cursor = `&cursor=${body.nextCursor}`;
      }
      expect(seen).toEqual(all);
    }
  });

  it('refuse what they do not know', async () => {
    const refused = ['limit=0', 'limit=201', 'limit=1e9', 'limit=NaN', "limit=1'", 'cursor=!!!', 'cursor=e30', 'count=yes', 'sort=code', 'limit=1&limit=2', 'limit[a]=1'];
    for (const list of ['/api/admin/roles', '/api/admin/permissions']) {
      for (const query of refused) expect([query, (await app.inject('GET', `${list}?${query}`, reader)).status]).toEqual([query, 400]);
    }
  });

  it('take a cursor as text, whatever it says', async () => {
    for (const value of ["' OR 1=1 --", '%', '_', '\\', 'é', '\u0000', 'a'.repeat(200)]) {
      const cursor = Buffer.from(JSON.stringify([value, 'x'])).toString('base64url');
      expect((await app.inject('GET', `/api/admin/roles?cursor=${cursor}`, reader)).status).toBe(200);
    }
  });
});
