import { closure, Keyring, newId } from '@atrium/server-sdk';
import { describeOnEveryProfile, type TestAnswer, type TestApp } from '@atrium/testing';
import { hashRawSync } from '@node-rs/argon2';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenUser } from '../../accounts/testing.js';
import { authFeature } from '../auth.feature.js';
import { formatPhc } from '../password/index.js';
import { cookieOf, givenPerson, postSignIn, testPassword } from '../testing.js';

const quarterHour = 15 * 60_000;

/** All that a caller can see, without what differs in every answer. */
function visible({ status, headers, body }: TestAnswer): unknown {
  const { 'x-request-id': _id, date: _date, ...rest } = headers;
  const { requestId: _requestId, ...problem } = body;
  return { status, headers: rest, problem };
}

describeOnEveryProfile('signing in with a password', (start) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await start({ features: closure([authFeature]), variables: { TRUSTED_PROXIES: '127.0.0.1/32' } });
  });
  beforeEach(() => app.clock.advance(quarterHour));

  /** As the proxy passes it on, from this address. */
  const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });

  it('answers who signed in and starts a session', async () => {
    const user = await givenPerson(app, { roles: ['admin'] });
    const answer = await postSignIn(app, user.email);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ state: 'signedIn', user: { id: user.id, name: user.name, roles: ['admin'] } });
    const context = await app.inject('GET', '/api/users/me/context', { cookie: cookieOf(answer) });
    expect(context.body).toEqual(answer.body.user);
  });

  it('notes the sign-in on the person and in the audit log', async () => {
    const user = await givenPerson(app);
    await postSignIn(app, user.email);
    const [row] = await app.db.query<{ lastSignInAt: unknown }>('SELECT lastSignInAt FROM user WHERE id = ?', [user.id]);
    expect(row?.lastSignInAt).not.toBeNull();
    expect(await actionsAbout(app, user.id)).toContain('session.started');
  });

  it('refuses an unknown address, a wrong password, a disabled account and one without a password alike (ENUM-01)', async () => {
    const known = await givenPerson(app);
    const disabled = await givenPerson(app);
    await app.db.autocommit("UPDATE user SET status = 'disabled' WHERE id = ?", [disabled.id]);
    const passwordless = await givenUser(app);
    const refused = await postSignIn(app, known.email, 'wrong password');
    expect(refused.status).toBe(401);
    expect(refused.body.code).toBe('signIn.refused');
    expect(refused.headers['set-cookie']).toBeUndefined();
    for (const email of [`${newId()}@example.test`, 'no address', disabled.email, passwordless.email]) {
      expect(visible(await postSignIn(app, email))).toEqual(visible(refused));
    }
  });

  it('notes a refusal with its reason, and never what was typed', async () => {
    const user = await givenPerson(app);
    await postSignIn(app, user.email, 'hunter2-hunter2');
    await postSignIn(app, 'my-password-in-the-wrong-field', 'x');
    const rows = await app.db.query<Record<string, unknown>>("SELECT * FROM audit_entry WHERE action = 'session.refused'");
    const stored = JSON.stringify(rows);
    expect(stored).toContain('wrongPassword');
    expect(stored).toContain('unknownAddress');
    expect(stored).not.toContain('hunter2');
    expect(stored).not.toContain('wrong-field');
  });

  it('knows every spelling of an address', async () => {
    const user = await givenPerson(app, { email: `Case.${newId()}@Example.test` });
    for (const email of [user.email.toUpperCase(), ` ${user.email} `, user.email.replace('example', 'ｅxample')]) {
      expect((await postSignIn(app, email)).status).toBe(200);
    }
  });

  it('takes passwords of 128 code points and refuses them without the last one (PWD-02)', async () => {
    const password = '🦄 '.repeat(64);
    const user = await givenPerson(app, { password });
    expect((await postSignIn(app, user.email, password)).status).toBe(200);
    expect((await postSignIn(app, user.email, [...password].slice(0, -1).join(''))).status).toBe(401);
  });

  it('upgrades a hash of old parameters on the way (PWD-11)', async () => {
    const user = await givenPerson(app);
    const old = oldHash(app.get(Keyring));
    await app.db.autocommit('UPDATE password_credential SET hash = ? WHERE userId = ?', [old, user.id]);
    expect((await postSignIn(app, user.email)).status).toBe(200);
    const [row] = await app.db.query<{ hash: string }>('SELECT hash FROM password_credential WHERE userId = ?', [user.id]);
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
    expect((await postSignIn(app, user.email)).status).toBe(200);
  });

  describe('too often', () => {
    it('stops after ten attempts on one account from wherever they come, even with the right password (BF-01)', async () => {
      const user = await givenPerson(app);
      const answers: TestAnswer[] = [];
      for (let host = 1; host <= 20; host++) answers.push(await postSignIn(app, user.email, 'wrong', from(`203.0.113.${host}`)));
      expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(401), ...Array(10).fill(429)]);
      expect(answers.at(-1)?.body.code).toBe('signIn.tooMany');
      const right = await postSignIn(app, user.email, testPassword, from('203.0.113.99'));
      expect(right.status).toBe(429);
      app.clock.advance(Number(right.headers['retry-after']) * 1000);
      expect((await postSignIn(app, user.email, testPassword, from('203.0.113.99'))).status).toBe(200);
    });

    it('stops on an unknown account alike (ENUM-09)', async () => {
      const known = await givenPerson(app);
      const unknown = `${newId()}@example.test`;
      for (let host = 1; host <= 10; host++) {
        await postSignIn(app, known.email, 'wrong', from(`203.0.113.${host}`));
        await postSignIn(app, unknown, 'wrong', from(`203.0.113.${host}`));
      }
      const one = await postSignIn(app, known.email, 'wrong', from('203.0.113.50'));
      const other = await postSignIn(app, unknown, 'wrong', from('203.0.113.50'));
      expect(one.status).toBe(429);
      expect(visible(one)).toEqual(visible(other));
    });

    it('counts every spelling of an address as one account (BF-10)', async () => {
      const spellings = ['bf10@ex.com', 'BF10@EX.com', 'bf10@ex.com ', 'bf10@ｅx.com'];
      const statuses: number[] = [];
      for (let attempt = 0; attempt < 12; attempt++) {
        statuses.push((await postSignIn(app, spellings[attempt % 4] ?? '', 'wrong', from(`203.0.113.${attempt}`))).status);
      }
      expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
    });

    it('forgets the wrong attempts on an account that signed in, and on no other', async () => {
      const [one, other] = [await givenPerson(app), await givenPerson(app)];
      for (let host = 1; host <= 9; host++) {
        await postSignIn(app, one.email, 'wrong', from(`203.0.113.${host}`));
        await postSignIn(app, other.email, 'wrong', from(`203.0.113.${host}`));
      }
      expect((await postSignIn(app, one.email, testPassword, from('203.0.113.60'))).status).toBe(200);
      expect((await postSignIn(app, one.email, 'wrong', from('203.0.113.60'))).status).toBe(401);
      expect((await postSignIn(app, other.email, 'wrong', from('203.0.113.60'))).status).toBe(401);
      expect((await postSignIn(app, other.email, testPassword, from('203.0.113.60'))).status).toBe(429);
    });

    it('stops one address that tries many accounts, and lets others in (BF-03)', async () => {
      const statuses: number[] = [];
      for (let account = 0; account < 40; account++) {
        statuses.push((await postSignIn(app, `spray-${account}@example.test`, 'wrong', from('192.0.2.7'))).status);
      }
      expect(statuses).toEqual([...Array(30).fill(401), ...Array(10).fill(429)]);
      const user = await givenPerson(app);
      expect((await postSignIn(app, user.email, testPassword, from('192.0.2.7'))).status).toBe(429);
      expect((await postSignIn(app, user.email, testPassword, from('192.0.2.8'))).status).toBe(200);
    });
  });

  describe('with something else than the body it asks for', () => {
    it.each([
      ['another field', { email: 'a@example.test', password: 'x', email2: 'b@example.test' }],
      ['a list of addresses', { email: ['a@example.test', 'b@example.test'], password: 'x' }],
      ['an object for a password', { email: 'a@example.test', password: { $ne: '' } }],
      ['no password', { email: 'a@example.test' }],
      ['an endless password', { email: 'a@example.test', password: 'x'.repeat(1025) }],
    ])('refuses %s (BF-11)', async (_what, body) => {
      const answer = await app.inject('POST', '/api/auth/sign-in', { body });
      expect(answer.status).toBe(400);
      expect(answer.body.code).toBe('request.invalid');
    });

    it('never signs in from the query, and counts no attempt for it (BF-11)', async () => {
      const user = await givenPerson(app);
      const query = `email=${encodeURIComponent(user.email)}&password=${encodeURIComponent(testPassword)}`;
      for (let attempt = 0; attempt < 11; attempt++) {
        const answer = await app.inject('POST', `/api/auth/sign-in?${query}`, { body: { email: user.email, password: 'wrong' } });
        expect(answer.status).toBe(400);
      }
      expect((await app.inject('POST', `/api/auth/sign-in?${query}`)).status).toBe(400);
      expect((await postSignIn(app, user.email)).status).toBe(200);
    });

    it('reads the last of two equal keys, for the check and the counter alike (BF-11)', async () => {
      const user = await givenPerson(app);
      const body = `{"email":"first@example.test","email":${JSON.stringify(user.email)},"password":${JSON.stringify(testPassword)}}`;
      expect((await app.inject('POST', '/api/auth/sign-in', { body })).status).toBe(200);
    });

    it.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])('refuses %s (CSRF-02)', async (type) => {
      const answer = await app.inject('POST', '/api/auth/sign-in', { body: 'email=a&password=b', headers: { 'content-type': type } });
      expect(answer.status).toBe(415);
    });
  });
});

describeOnEveryProfile('another site', (start) => {
  let app: TestApp;
  let cookie: string;
  let email: string;
  beforeAll(async () => {
    app = await start({ features: closure([authFeature]) });
    email = (await givenPerson(app)).email;
    cookie = cookieOf(await postSignIn(app, email));
  });

  const routes: readonly (readonly [string, string, unknown])[] = [
    ['POST', '/api/auth/sign-in', { email: 'a@example.test', password: 'x' }],
    ['POST', '/api/auth/sign-in-link', { token: 'A'.repeat(43) }],
    ['POST', '/api/auth/sign-out', undefined],
    ['PATCH', '/api/users/me', { name: 'Mallory' }],
  ];
  const strangers: readonly Record<string, string>[] = [
    { origin: 'https://evil.test' },
    { origin: 'null' },
    { origin: '', 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site' },
  ];

  it('can do nothing with the cookie of a person (CSRF-01)', async () => {
    for (const [method, url, body] of routes) {
      for (const headers of strangers) {
        const answer = await app.inject(method, url, { cookie, headers, ...(body === undefined ? {} : { body }) });
        expect([answer.status, answer.body.code]).toEqual([403, 'request.originRefused']);
      }
    }
    expect((await app.inject('GET', '/api/users/me', { cookie })).body.name).toBe('Ada Tester');
  });

  it('is no matter where a caller brings no cookie but a bearer token: the token decides (CSRF-06)', async () => {
    const headers = { authorization: 'Bearer atr_pat_unknown', origin: 'https://elsewhere.test' };
    expect((await app.inject('POST', '/api/auth/sign-out', { headers })).status).toBe(401);
    expect((await app.inject('POST', '/api/auth/sign-out', { headers, cookie })).status).toBe(403);
  });
});

async function actionsAbout(app: TestApp, userId: string): Promise<string[]> {
  const rows = await app.db.query<{ action: string }>('SELECT action FROM audit_entry WHERE entityId = ?', [userId]);
  return rows.map(({ action }) => action);
}

/** The test password as an older version would have stored it: cheaper parameters, the same pepper. */
function oldHash(keyring: Keyring): string {
  const cost = { memory: 19_456, passes: 2, lanes: 1, length: 32 };
  const salt = Buffer.alloc(16, 7);
  const bare = hashRawSync(testPassword, { salt, memoryCost: cost.memory, timeCost: cost.passes, parallelism: 1, outputLen: cost.length });
  return formatPhc({ cost, salt, tag: keyring.hmac('pepper', bare) });
}
