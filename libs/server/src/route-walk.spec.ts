import { readFileSync } from 'node:fs';
import { Db, systemActor } from '@atrium/server-sdk';
import {
  accessTableOf,
  assertEveryChangeIsAudited,
  assertEveryRouteDeclaresAccess,
  assertEveryRouteDeclaresItsAnswer,
  assertInputIsStrict,
  assertOnlyJsonIsTaken,
  assertOtherSitesAreRefused,
  assertStrangersAreRefused,
  describeOnEveryProfile,
  type Act,
  type TestApp,
} from '@atrium/testing';
import { beforeAll, expect, it } from 'vitest';
import { SignInLinks } from './auth/index.js';
import { givenPerson, givenSignedIn, testPassword } from './auth/testing.js';
import { atriumFeatures } from './index.js';

/** What the black-box suite of apps/e2e agrees on with this walk (AZ-01). */
const agreed: unknown = JSON.parse(readFileSync(new URL('../../../apps/e2e/src/security/access-table.json', import.meta.url), 'utf8'));
const values = { namespace: 'brand' };

describeOnEveryProfile('a walk over every route', (start) => {
  let app: TestApp;
  let cookie: string;
  beforeAll(async () => {
    app = await start({ features: atriumFeatures });
    ({ cookie } = await givenSignedIn(app, { roles: ['super_admin'] }));
  });

  it('finds exactly the access that was agreed', () => {
    assertEveryRouteDeclaresAccess(app);
    expect(accessTableOf(app)).toEqual(agreed);
  });

  it('finds that each says what it answers', () => assertEveryRouteDeclaresItsAnswer(app));

  it('finds strangers refused', () => assertStrangersAreRefused(app, values));

  it('finds other sites refused', () => assertOtherSitesAreRefused(app, { cookie, values }));

  it('finds everything but JSON refused', () => assertOnlyJsonIsTaken(app, { cookie, values }));

  it('finds every parameter and field declared', () => assertInputIsStrict(app, { cookie, values, headers: { 'if-match': '"0"' } }));

  it('finds an audit entry after every change', async () => {
    const countEntries = async (): Promise<number> => Number((await app.get(Db).query<{ n: unknown }>('SELECT COUNT(*) AS n FROM audit_entry'))[0]?.n);
    await assertEveryChangeIsAudited(app, { acts: actsOf(app, cookie), countEntries });
  });
});

function actsOf(app: TestApp, cookie: string): Record<string, () => Promise<Act>> {
  const writesSettings = (namespace: string, body: unknown) => async (): Promise<Act> => ({
    url: `/api/admin/app-config/${namespace}`,
    cookie,
    body,
    headers: { 'if-match': '"0"' },
  });
  return {
    'PATCH /api/admin/app-config/{namespace}': writesSettings('brand', { name: 'Walked' }),
    'PUT /api/admin/app-config/{namespace}': writesSettings('audit', { retentionDays: 30 }),
    'PATCH /api/users/me': async () => ({ url: '/api/users/me', cookie, body: { name: 'Walker' } }),
    'POST /api/auth/sign-in': async () => ({ url: '/api/auth/sign-in', body: { email: (await givenPerson(app)).email, password: testPassword } }),
    'POST /api/auth/sign-in-link': async () => {
      const link = await app.get(SignInLinks).issue(systemActor, await givenPerson(app));
      return { url: '/api/auth/sign-in-link', body: { token: new URL(link).hash.slice(1) } };
    },
    'POST /api/auth/sign-out': async () => ({ url: '/api/auth/sign-out', cookie: (await givenSignedIn(app)).cookie }),
  };
}
