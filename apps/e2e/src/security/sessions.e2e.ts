import { Client, type Answer } from '../harness/client.js';
import { cookieName, tokenOf } from '../harness/people.js';
import { expect, test } from '../harness/test.js';

const setCookieOf = ({ headers }: Answer): string => (headers['set-cookie'] ?? [])[0] ?? '';

test('the session cookie is locked to this origin and says nothing (SESS-01)', async ({ people }) => {
  const { email, password } = await people.create(['user']);
  const answer = await people.caller().post('/api/auth/sign-in', { email, password });
  people.sessionOf(answer);
  expect(answer.headers['set-cookie']).toHaveLength(1);
  const cookie = setCookieOf(answer);
  const attributes = cookie.split(/;\s*/).slice(1).map((attribute) => attribute.toLowerCase());
  expect(cookie).toMatch(new RegExp(`^${cookieName}=[A-Za-z0-9_-]{43,};`));
  expect(attributes).toEqual(expect.arrayContaining(['secure', 'httponly', 'samesite=lax', 'path=/']));
  expect(attributes.some((attribute) => attribute.startsWith('domain'))).toBe(false);
  expect(cookie.length).toBeLessThan(4096);
  expect(answer.text).not.toContain(people.sessionOf(answer).cookie.slice(cookieName.length + 1));
});

test('a session id set before signing in is never adopted (SESS-02)', async ({ people }) => {
  const { email, password } = await people.create(['user']);
  const planted = { cookie: `${cookieName}=${'A'.repeat(43)}` };
  const attacker = people.caller().as(planted);
  expect((await attacker.get('/api/users/me')).status).toBe(401);
  const answer = await attacker.post('/api/auth/sign-in', { email, password });
  expect(answer.status).toBe(200);
  expect(people.sessionOf(answer).cookie).not.toBe(planted.cookie);
  expect((await attacker.get('/api/users/me')).status).toBe(401);
});

test('each sign-in makes a new session, also with an old one in hand', async ({ people }) => {
  const { email, password } = await people.create(['user']);
  const first = people.sessionOf(await people.caller().post('/api/auth/sign-in', { email, password }));
  const second = people.sessionOf(await people.caller().as(first).post('/api/auth/sign-in', { email, password }));
  expect(second.cookie).not.toBe(first.cookie);
});

test('a signed-out session is dead, its answer clears the cookie and the cache (SESS-04)', async ({ people }) => {
  const client = await people.newcomer(['user']);
  expect((await client.get('/api/users/me')).status).toBe(200);
  const answer = await client.send('POST', '/api/auth/sign-out');
  expect(answer).toMatchObject({ status: 204, headers: { 'cache-control': 'no-store', 'clear-site-data': expect.stringContaining('"cache"') } });
  expect(setCookieOf(answer)).toMatch(new RegExp(`^${cookieName}=;.*Max-Age=0|^${cookieName}=;.*1970`, 'i'));
  for (const path of ['/api/users/me', '/api/users/me/context']) {
    expect(await client.get(path)).toMatchObject({ status: 401, json: { code: 'session.required' } });
  }
  expect((await client.patch('/api/users/me', { name: 'A ghost' })).status).toBe(401);
});

test('signing out ends this session only', async ({ people }) => {
  const person = await people.create(['user']);
  const [here, there] = [await people.client(person), await people.client(person)];
  await here.send('POST', '/api/auth/sign-out');
  expect((await here.get('/api/users/me')).status).toBe(401);
  expect((await there.get('/api/users/me')).status).toBe(200);
});

test('cookies that are no session are ignored', async ({ people }) => {
  const name = cookieName;
  for (const cookie of [`${name}=`, `${name}=x`, `${name}=${'='.repeat(43)}`, `${name}=${'A'.repeat(3000)}`, `${name}=%00`, `${name}="; DROP TABLE session; --"`, 'atrium_session=x', `${name}; ${name}`, `x=${'y'.repeat(2000)}`]) {
    expect([cookie.slice(0, 40), (await people.caller().as({ cookie }).get('/api/users/me')).status]).toEqual([cookie.slice(0, 40), 401]);
  }
});

test('a link works once, in a race too, and says the same whether used, expired or made up', async ({ people }) => {
  const person = await people.create(['user']);
  const token = tokenOf(await people.link(person.email));
  const answers = await Promise.all(Array.from({ length: 20 }, () => people.caller().post('/api/auth/sign-in-link', { token })));
  const winners = answers.filter(({ status }) => status === 200);
  winners.forEach((winner) => people.sessionOf(winner));
  expect(winners).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 410)).toHaveLength(19);
  const used = await people.caller().post('/api/auth/sign-in-link', { token });
  const madeUp = await people.caller().post('/api/auth/sign-in-link', { token: 'x'.repeat(43) });
  expect(withoutId(used)).toEqual(withoutId(madeUp));
  expect(madeUp).toMatchObject({ status: 410, json: { code: 'signIn.linkExpired' } });
});

test('a newer link kills the older one', async ({ people }) => {
  const person = await people.create(['user']);
  const older = tokenOf(await people.link(person.email));
  const newer = tokenOf(await people.link(person.email));
  expect((await people.caller().post('/api/auth/sign-in-link', { token: older })).status).toBe(410);
  const answer = await people.caller().post('/api/auth/sign-in-link', { token: newer });
  expect(answer.status).toBe(200);
  people.sessionOf(answer);
});

test('unknown address, wrong password and no password answer alike (ENUM-01)', async ({ people, secrets }) => {
  const known = await people.create(['user']);
  const password = secrets.note('password', 'certainly-not-the-password');
  const answers: Answer[] = [];
  for (const email of [known.email, 'nobody.at.all@example.test', 'not an address', `${known.email}.evil`]) {
    answers.push(await people.caller().post('/api/auth/sign-in', { email, password }));
  }
  for (const answer of answers) {
    expect(answer).toMatchObject({ status: 401, json: { code: 'signIn.refused' } });
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(withoutId(answer)).toEqual(withoutId(answers[0]!));
  }
});

test('what stands in the sign-in body and address is taken literally (BF-11)', async ({ stack, people }) => {
  const { email, password } = await people.create(['user']);
  const client = new Client(stack.url);
  const bodies: unknown[] = [{ email, password, email2: 'x' }, { email: [email], password }, { email: { $ne: '' }, password: { $ne: '' } }, { email, password: [password] }, [{ email, password }]];
  for (const body of bodies) expect([body, (await client.post('/api/auth/sign-in', body)).status]).toEqual([body, 400]);
  const byQuery = await client.post(`/api/auth/sign-in?email=${encodeURIComponent(email)}&password=${encodeURIComponent(password)}`, {});
  expect(byQuery.status).toBe(400);
  expect(byQuery.headers['set-cookie']).toBeUndefined();
});

/** The answer but for what names this one request. */
function withoutId({ status, headers, json }: Answer): unknown {
  const { date: _, 'x-request-id': __, etag: ___, ...kept } = headers;
  const { requestId: ____, ...body } = json;
  return { status, headers: kept, body };
}
