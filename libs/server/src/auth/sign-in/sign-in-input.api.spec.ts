import { closure } from '@atrium/server-sdk';
import { describeOnEveryProfile, type TestApp } from '@atrium/testing';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { authFeature } from '../auth.feature.js';
import { cookieOf, givenPerson, postSignIn, testPassword } from '../testing.js';

describeOnEveryProfile('signing in with something else than the body it asks for', (start) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await start({ features: closure([authFeature]) });
  });
  beforeEach(() => app.clock.advance(15 * 60_000));

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
