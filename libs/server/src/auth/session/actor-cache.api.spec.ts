import { systemRoles } from '@atrium/contracts/rbac';
import { closure, DatabaseUnavailableError, Db, hashSecret, newSecret, systemActor } from '@atrium/server-sdk';
import { describeOnEveryProfile, type TestApp } from '@atrium/testing';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { Grants } from '../../rbac/index.js';
import { authFeature } from '../auth.feature.js';
import { givenSignedIn, testPassword } from '../testing.js';

const features = closure([authFeature]);

describeOnEveryProfile('the actor cache of two processes', (start, engine) => {
  const ways: { how: string; variables: Record<string, string> }[] = [{ how: 'as configured', variables: {} }];
  if (engine === 'mysql') ways.push({ how: 'without Redis', variables: { REDIS_URL: '' } });

  it.each(ways)('refuses a session that the other ended, and a right that the other took, on the next request ($how)', async ({ variables }) => {
    const one = await start({ features, variables });
    const other = await start({ features, variables, beside: one, clock: one.clock });
    const { user, cookie } = await givenSignedIn(one, { roles: [systemRoles.admin] });
    expect(await status(other, '/api/admin/audit', cookie)).toBe(200);
    expect(await status(one, '/api/admin/audit', cookie)).toBe(200);

    await one.db.transaction((tx) => one.get(Grants).withdraw(tx, systemActor, { userId: user.id, roleCode: systemRoles.admin }));
    expect(await status(other, '/api/admin/audit', cookie)).toBe(403);
    expect(await status(one, '/api/admin/audit', cookie)).toBe(403);

    expect((await other.inject('POST', '/api/auth/sign-out', { cookie })).status).toBe(204);
    expect(await status(one, '/api/users/me', cookie)).toBe(401);
    expect(await status(other, '/api/users/me', cookie)).toBe(401);
  });

  it('shows a changed profile on the next request of the other', async () => {
    const one = await start({ features });
    const other = await start({ features, beside: one, clock: one.clock });
    const { cookie } = await givenSignedIn(one);
    await other.inject('GET', '/api/users/me/context', { cookie });
    await one.inject('PATCH', '/api/users/me', { cookie, body: { name: 'New Name', preferredLocale: 'nl', colorScheme: 'dark' } });
    const { body } = await other.inject('GET', '/api/users/me/context', { cookie });
    expect(body).toMatchObject({ name: 'New Name', preferredLocale: 'nl', colorScheme: 'dark' });
  });

  it('gives a new right on the next request', async () => {
    const one = await start({ features });
    const { user, cookie } = await givenSignedIn(one);
    expect(await status(one, '/api/admin/audit', cookie)).toBe(403);
    await one.db.transaction((tx) => one.get(Grants).grant(tx, systemActor, { userId: user.id, roleCode: systemRoles.admin }));
    expect(await status(one, '/api/admin/audit', cookie)).toBe(200);
    const { body } = await one.inject('GET', '/api/users/me/context', { cookie });
    expect(body).toMatchObject({ roles: ['admin'], permissions: expect.arrayContaining(['audit.read']) });
  });
});

describeOnEveryProfile('the actor cache', (start) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await start({ features });
  });
  afterEach(() => vi.restoreAllMocks());

  it('answers the context with no other statement than the epoch', async () => {
    const { cookie } = await givenSignedIn(app);
    await app.inject('GET', '/api/users/me/context', { cookie });
    const reads = vi.spyOn(app.get(Db), 'query');
    const writes = vi.spyOn(app.get(Db), 'autocommit');
    const answers = await Promise.all(Array.from({ length: 10 }, () => app.inject('GET', '/api/users/me/context', { cookie })));
    expect(answers.map(({ status: code }) => code)).toEqual(Array(10).fill(200));
    expect([...new Set(reads.mock.calls.map(([sql]) => sql))]).toEqual(['SELECT name, value FROM epoch']);
    expect(reads.mock.calls.length).toBeLessThanOrEqual(10);
    expect(writes).not.toHaveBeenCalled();
  });

  it('keeps nothing about a session that is not there', async () => {
    const { user } = await givenSignedIn(app);
    const token = newSecret();
    const cookie = `__Host-atrium_session=${token}`;
    expect(await status(app, '/api/users/me', cookie)).toBe(401);
    await app.db.autocommit('UPDATE session SET tokenHash = ? WHERE userId = ?', [hashSecret(token), user.id]);
    expect(await status(app, '/api/users/me', cookie)).toBe(200);
  });

  it('answers 503, never as somebody or nobody, when the epoch cannot be read', async () => {
    const { cookie } = await givenSignedIn(app);
    vi.spyOn(app.get(Db), 'query').mockRejectedValue(new DatabaseUnavailableError('gone'));
    expect(await status(app, '/api/users/me/context', cookie)).toBe(503);
  });

  it('leaves the cookie aside where a bearer token speaks: the bearer decides alone', async () => {
    const { cookie } = await givenSignedIn(app);
    const answer = await app.inject('GET', '/api/users/me', { cookie, headers: { authorization: 'Bearer atr_pat_unknown' } });
    expect(answer.status).toBe(401);
  });

  it('takes no cookie for another kind of text', async () => {
    for (const value of ['', 'x', testPassword.replaceAll(' ', '-'), 'A'.repeat(44), `${'A'.repeat(42)}%20`]) {
      expect(await status(app, '/api/users/me', `__Host-atrium_session=${value}`)).toBe(401);
    }
  });
});

const status = async (app: TestApp, url: string, cookie: string): Promise<number> => (await app.inject('GET', url, { cookie })).status;
