import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { closure, newId } from '@atrium/server-sdk';
import { describeOnEveryProfile, type TestAnswer, type TestApp } from '@atrium/testing';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { authFeature } from '../auth.feature.js';
import { HashPool } from '../password/index.js';
import { givenPerson, postSignIn, testPassword, visible } from '../testing.js';

const quarterHour = 15 * 60_000;

/** As the proxy passes it on, from this address. */
const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });

describeOnEveryProfile('signing in too often', (start) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await start({ features: closure([authFeature]), variables: { TRUSTED_PROXIES: '127.0.0.1/32' } });
  });
  beforeEach(() => app.clock.advance(quarterHour));

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

  it('is refused with 503 and Retry-After while too many others are being hashed, and works afterwards', async () => {
    const user = await givenPerson(app);
    const job = {
      password: 'busy',
      salt: randomBytes(16),
      // Slow enough that the queue is still full when a loaded machine gets to the sign-in.
      cost: { memory: 19_456, passes: 12, lanes: 1, length: 32 },
    };
    const others = Array.from({ length: availableParallelism() + 64 }, () => app.get(HashPool).derive(job));
    const busy = await postSignIn(app, user.email);
    expect([busy.status, busy.body.code, busy.headers['retry-after']]).toEqual([503, 'signIn.busy', '3']);
    await Promise.all(others);
    expect((await postSignIn(app, user.email)).status).toBe(200);
  });
});
