import { closure, Db, hashSecret, newSecret, systemActor } from '@atrium/server-sdk';
import { describeOnEveryProfile, type TestAnswer, type TestApp } from '@atrium/testing';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { User } from '../../accounts/index.js';
import { givenUser } from '../../accounts/testing.js';
import { authFeature } from '../auth.feature.js';
import { cookieOf } from '../testing.js';
import { SignInLinks } from './sign-in-links.service.js';

const minute = 60_000;

describeOnEveryProfile('a sign-in link', (start) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await start({ features: closure([authFeature]) });
  });
  beforeEach(() => app.clock.advance(15 * minute));

  const issue = (user: User): Promise<string> => app.get(SignInLinks).issue(systemActor, user);
  const use = (link: string): Promise<TestAnswer> => post(app, link.split('#')[1] ?? '');

  it('carries 256 bits in its fragment, of which only the hash is stored', async () => {
    const user = await givenUser(app);
    const link = await issue(user);
    expect(link).toMatch(/^https:\/\/atrium\.test\/sign-in\/link#[A-Za-z0-9_-]{43}$/);
    const token = link.split('#')[1] ?? '';
    const rows = await app.db.query<{ tokenHash: string }>('SELECT * FROM sign_in_link WHERE userId = ?', [user.id]);
    expect(rows.map(({ tokenHash }) => tokenHash)).toEqual([hashSecret(token)]);
    expect(JSON.stringify(await app.db.query('SELECT * FROM audit_entry WHERE entityId = ?', [user.id]))).not.toContain(token);
  });

  it('signs in once', async () => {
    const user = await givenUser(app);
    const link = await issue(user);
    const first = await use(link);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ state: 'signedIn', user: { id: user.id } });
    expect((await app.inject('GET', '/api/users/me', { cookie: cookieOf(first) })).status).toBe(200);
    expect((await use(link)).status).toBe(410);
  });

  it('has one winner when twenty use it at once', async () => {
    const user = await givenUser(app);
    const link = await issue(user);
    const answers = await Promise.all(Array.from({ length: 20 }, () => use(link)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(19).fill(410)]);
    const [counted] = await app.db.query<{ held: number }>('SELECT COUNT(*) AS held FROM session WHERE userId = ?', [user.id]);
    expect(counted?.held).toBe(1);
  });

  it('works for 30 minutes and no longer', async () => {
    const user = await givenUser(app);
    const timely = await issue(user);
    app.clock.advance(30 * minute - 1);
    expect((await use(timely)).status).toBe(200);
    const late = await issue(user);
    app.clock.advance(30 * minute);
    expect((await use(late)).status).toBe(410);
  });

  it('dies when a newer one is issued for the same person, and for nobody else', async () => {
    const [user, stranger] = [await givenUser(app), await givenUser(app)];
    const older = await issue(user);
    const strangers = await issue(stranger);
    const newer = await issue(user);
    expect((await use(older)).status).toBe(410);
    expect((await use(newer)).status).toBe(200);
    expect((await use(strangers)).status).toBe(200);
  });

  it('leaves one living link when several are issued at once', async () => {
    const user = await givenUser(app);
    const links = await Promise.all(Array.from({ length: 5 }, () => issue(user)));
    const answers = [];
    for (const link of links) answers.push((await use(link)).status);
    expect(answers.toSorted()).toEqual([200, 410, 410, 410, 410]);
  });

  it('of a disabled person signs nobody in', async () => {
    const user = await givenUser(app);
    const link = await issue(user);
    await app.db.autocommit("UPDATE user SET status = 'disabled' WHERE id = ?", [user.id]);
    expect((await use(link)).status).toBe(410);
  });

  it('says the same when it is used, expired, replaced, or was never issued (ENUM-08)', async () => {
    const user = await givenUser(app);
    const [replaced, used] = [await issue(user), await issue(user)];
    await use(used);
    const expired = await issue(await givenUser(app));
    app.clock.advance(31 * minute);
    const texts = [];
    for (const link of [replaced, used, expired, `#${newSecret()}`]) {
      const { status, body } = await use(link);
      expect([status, body.code]).toEqual([410, 'signIn.linkExpired']);
      texts.push(JSON.stringify({ ...body, requestId: null }));
    }
    expect(new Set(texts).size).toBe(1);
  });

  it('is refused when it cannot be a token, and limited per address', async () => {
    for (const token of ['', 'short', 'A'.repeat(44), `${'A'.repeat(42)}!`]) expect((await post(app, token)).status).toBe(400);
    const statuses = [];
    for (let attempt = 0; attempt < 40; attempt++) statuses.push((await post(app, newSecret())).status);
    expect(statuses.filter((status) => status === 429).length).toBe(14);
  });

  it('is audited when it is issued, used and refused', async () => {
    const user = await givenUser(app);
    const link = await issue(user);
    await use(link);
    await use(link);
    const rows = await app.db.query<{ action: string }>('SELECT action FROM audit_entry WHERE entityId = ?', [user.id]);
    expect(rows.map(({ action }) => action)).toEqual(expect.arrayContaining(['session.linkIssued', 'session.started']));
    const [refused] = await app.db.query<{ held: number }>("SELECT COUNT(*) AS held FROM audit_entry WHERE action = 'session.refused'");
    expect(Number(refused?.held)).toBeGreaterThan(0);
  });

  it('is swept once it expired', async () => {
    await issue(await givenUser(app));
    app.clock.advance(31 * minute);
    await app.get(SignInLinks).sweep();
    expect(await app.get(Db).query('SELECT id FROM sign_in_link')).toEqual([]);
  });
});

const post = (app: TestApp, token: string): Promise<TestAnswer> => app.inject('POST', '/api/auth/sign-in-link', { body: { token } });
