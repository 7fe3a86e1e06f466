import { closure, Keyring, newId } from '@atrium/server-sdk';
import { describeOnEveryProfile, type TestApp } from '@atrium/testing';
import { hashRawSync } from '@node-rs/argon2';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { givenUser } from '../../accounts/testing.js';
import { authFeature } from '../auth.feature.js';
import { formatPhc } from '../password/index.js';
import { cookieOf, givenPerson, postSignIn, testPassword, visible } from '../testing.js';

const quarterHour = 15 * 60_000;

describeOnEveryProfile('signing in with a password', (start) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await start({ features: closure([authFeature]) });
  });
  beforeEach(() => app.clock.advance(quarterHour));

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
