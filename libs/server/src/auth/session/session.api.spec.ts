import { closure, hashSecret } from '@atrium/server-sdk';
import { describeOnEveryProfile, type TestApp } from '@atrium/testing';
import { beforeAll, expect, it } from 'vitest';
import { authFeature } from '../auth.feature.js';
import { cookieOf, givenPerson, givenSignedIn, postSignIn, signIn } from '../testing.js';
import { maxSessionsPerPerson } from './sessions.service.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const me = async (app: TestApp, cookie: string): Promise<number> => (await app.inject('GET', '/api/users/me', { cookie })).status;

describeOnEveryProfile('a session', (start) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await start({ features: closure([authFeature]) });
  });

  it('lives in an opaque, locked-down cookie (SESS-01)', async () => {
    const user = await givenPerson(app);
    const answer = await postSignIn(app, user.email);
    const [pair = '', ...attributes] = String(answer.headers['set-cookie']).split('; ');
    expect(pair).toMatch(/^__Host-atrium_session=[A-Za-z0-9_-]{43}$/);
    expect(attributes.toSorted()).toEqual(['HttpOnly', `Max-Age=${(30 * day) / 1000}`, 'Path=/', 'SameSite=Lax', 'Secure']);
    expect(String(answer.headers['set-cookie']).length).toBeLessThan(4096);
    expect(answer.text).not.toContain(pair.split('=')[1]);
  });

  it('never adopts a token that a browser brought along (SESS-02)', async () => {
    const user = await givenPerson(app);
    const preset = `__Host-atrium_session=${'A'.repeat(43)}`;
    const answer = await postSignIn(app, user.email, undefined, { cookie: preset });
    expect(answer.status).toBe(200);
    expect(cookieOf(answer)).not.toBe(preset);
    expect(await me(app, preset)).toBe(401);
    expect(await me(app, cookieOf(answer))).toBe(200);
  });

  it('is replaced when the same browser signs in again', async () => {
    const { user, cookie } = await givenSignedIn(app);
    const again = cookieOf(await postSignIn(app, user.email, undefined, { cookie }));
    expect(await me(app, cookie)).toBe(401);
    expect(await me(app, again)).toBe(200);
  });

  it('ends with sign-out: the cookie is refused, cleared, and the cache forgotten (SESS-04)', async () => {
    const { cookie } = await givenSignedIn(app);
    const answer = await app.inject('POST', '/api/auth/sign-out', { cookie });
    expect(answer.status).toBe(204);
    expect(answer.headers).toMatchObject({ 'clear-site-data': '"cache"', 'cache-control': 'no-store' });
    expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-atrium_session=; .*Expires=Thu, 01 Jan 1970/);
    expect(await me(app, cookie)).toBe(401);
    expect((await app.inject('POST', '/api/auth/sign-out', { cookie })).status).toBe(401);
  });

  it('leaves the sessions of others alone when it ends', async () => {
    const { user, cookie } = await givenSignedIn(app);
    const elsewhere = await signIn(app, user.email);
    await app.inject('POST', '/api/auth/sign-out', { cookie });
    expect(await me(app, elsewhere)).toBe(200);
  });

  it('ends after 7 idle days and not before (SESS-05)', async () => {
    const { cookie } = await givenSignedIn(app);
    app.clock.advance(7 * day - 1000);
    expect(await me(app, cookie)).toBe(200);
    app.clock.advance(7 * day + 1000);
    expect(await me(app, cookie)).toBe(401);
  });

  it('ends after 30 days however busy it is (SESS-05)', async () => {
    const { cookie } = await givenSignedIn(app);
    for (let used = 0; used < 5; used++) {
      app.clock.advance(6 * day - 1);
      expect(await me(app, cookie)).toBe(200);
    }
    app.clock.advance(10);
    expect(await me(app, cookie)).toBe(401);
  });

  it('of an administrator ends after 60 idle minutes and after 12 hours', async () => {
    const { cookie } = await givenSignedIn(app, { roles: ['admin'] });
    for (let used = 0; used < 12; used++) {
      app.clock.advance(hour - 1000);
      expect(await me(app, cookie)).toBe(200);
    }
    app.clock.advance(13_000);
    expect(await me(app, cookie)).toBe(401);
    const again = await givenSignedIn(app, { roles: ['admin'] });
    app.clock.advance(hour + 1000);
    expect(await me(app, again.cookie)).toBe(401);
  });

  it('survives when only another process saw it lately', async () => {
    const { cookie } = await givenSignedIn(app);
    const beside = await start({ features: closure([authFeature]), beside: app, clock: app.clock });
    expect(await me(beside, cookie)).toBe(200);
    app.clock.advance(5 * day);
    expect(await me(app, cookie)).toBe(200);
    app.clock.advance(5 * day);
    expect(await me(beside, cookie)).toBe(200);
  });

  it('writes when it was last seen at most once a minute', async () => {
    const { user, cookie } = await givenSignedIn(app);
    const lastSeen = async (): Promise<unknown> =>
      (await app.db.query<{ lastSeenAt: unknown }>('SELECT lastSeenAt FROM session WHERE userId = ?', [user.id]))[0]?.lastSeenAt;
    const atStart = await lastSeen();
    app.clock.advance(minute - 1000);
    await me(app, cookie);
    expect(await lastSeen()).toEqual(atStart);
    app.clock.advance(2000);
    await me(app, cookie);
    expect(await lastSeen()).not.toEqual(atStart);
  });

  it('is stored as a hash: what stands in the table is no cookie (SESS-11)', async () => {
    const { user, cookie } = await givenSignedIn(app);
    const [row] = await app.db.query<Record<string, string>>('SELECT * FROM session WHERE userId = ?', [user.id]);
    const token = cookie.split('=')[1] ?? '';
    expect(JSON.stringify(row)).not.toContain(token);
    expect(row?.tokenHash).toBe(hashSecret(token));
    for (const stored of [row?.tokenHash ?? '', row?.id ?? '']) {
      expect(await me(app, `__Host-atrium_session=${stored}`)).toBe(401);
      expect(await me(app, `__Host-atrium_session=${stored.padEnd(43, '0').slice(0, 43)}`)).toBe(401);
    }
  });

  it('is one of at most twenty: the oldest ends (SESS-13)', async () => {
    const user = await givenPerson(app);
    const cookies: string[] = [];
    for (let count = 0; count < maxSessionsPerPerson + 2; count++) {
      cookies.push(cookieOf(await app.inject('POST', '/api/auth/sign-in', {
        body: { email: user.email, password: 'correct horse battery staple' },
        remoteAddress: `198.51.100.${count}`,
      })));
      app.clock.advance(1000);
    }
    const [counted] = await app.db.query<{ held: number }>('SELECT COUNT(*) AS held FROM session WHERE userId = ?', [user.id]);
    expect(counted?.held).toBe(maxSessionsPerPerson);
    expect(await Promise.all(cookies.slice(0, 3).map((cookie) => me(app, cookie)))).toEqual([401, 401, 200]);
    expect(await me(app, cookies.at(-1) ?? '')).toBe(200);
  });

  it('of somebody whose account was disabled is refused on the next request', async () => {
    const { user, cookie } = await givenSignedIn(app);
    expect(await me(app, cookie)).toBe(200);
    await app.db.transaction(async (tx) => {
      await tx.execute("UPDATE user SET status = 'disabled' WHERE id = ?", [user.id]);
      tx.bumpEpoch('access');
    });
    expect(await me(app, cookie)).toBe(401);
  });

  it('is no longer than the settings allow', async () => {
    const admin = await givenSignedIn(app, { roles: ['super_admin'] });
    const { cookie } = await givenSignedIn(app);
    const read = await app.inject('GET', '/api/admin/app-config/auth', { cookie: admin.cookie });
    const patched = await app.inject('PATCH', '/api/admin/app-config/auth', {
      cookie: admin.cookie,
      headers: { 'if-match': `"${read.body.version}"` },
      body: { idleTimeoutMinutes: 10 },
    });
    expect(patched.status).toBe(200);
    app.clock.advance(9 * minute);
    expect(await me(app, cookie)).toBe(200);
    app.clock.advance(10 * minute + 1000);
    expect(await me(app, cookie)).toBe(401);
  });
});
