import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../harness/client.js';
import { People } from '../harness/people.js';
import { SecretBook } from '../harness/secrets.js';
import { readSettings } from '../harness/settings.js';
import { startStack, type Stack } from '../harness/stack.js';
import { expect, test } from '../harness/test.js';

let stack: Stack;
let people: People;

test.describe.configure({ timeout: 90_000 });

test.beforeAll(async ({ stack: { services } }) => {
  test.setTimeout(90_000);
  if (services.mysqlUrl === null || services.redisUrl === null) return;
  stack = await startStack({ services, withGates: true });
  people = new People(stack, new SecretBook(`${stack.folder}/secrets.jsonl`));
});
test.afterAll(async () => {
  people?.close();
  await stack?.stop();
});
test.beforeEach(({ stack: { services } }) => {
  test.skip(services.mysqlUrl === null || services.redisUrl === null, 'SKIPPED: outages need MySQL and Redis');
});

/** Said while the database is away: never "allowed", never a crash, and when to come back. */
function expectUnavailable(answer: Answer): void {
  expect(answer).toMatchObject({ status: 503, json: { status: 503, code: 'request.unavailable' } });
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  expect(answer.text).not.toMatch(/ECONN|ETIMEDOUT|mysql|3306|127\.0\.0\.1/i);
}

/** Asks until the answer is good again; resolves the milliseconds that took. */
async function untilBack(ask: () => Promise<Answer>): Promise<number> {
  const startedAt = Date.now();
  for (;;) {
    const answer = await ask().catch(() => null);
    if (answer?.status === 200) return Date.now() - startedAt;
    if (Date.now() - startedAt > 20_000) throw new Error(`Not back within 20 s: ${answer?.status} ${answer?.text}`);
    await sleep(200);
  }
}

test('without its database the application answers 503 and comes back by itself (FLT-01)', async () => {
  const client = await people.newcomer(['super_admin']);
  const before = await readSettings(client, 'audit');
  stack.gates?.mysql.cut();
  try {
    expectUnavailable(await client.get('/api/users/me'));
    expectUnavailable(await client.patch('/api/admin/app-config/audit', { retentionDays: 77 }, { headers: { 'if-match': `"${before.version}"` } }));
    expectUnavailable(await people.caller().post('/api/auth/sign-in', { email: 'x@example.test', password: 'whatever-it-is' }));
    // Alive, though not ready: nothing is asked of the database for those who bring no session.
    expect((await people.caller().get('/api/healthz')).status).toBe(200);
    expect((await people.caller().get('/assets/missing.js')).status).toBe(404);
  } finally {
    stack.gates?.mysql.restore();
  }
  expect(await untilBack(() => client.get('/api/users/me'))).toBeLessThan(10_000);
  expect(await readSettings(client, 'audit')).toEqual(before);
});

test('a database that hangs is a 503 within its time, and nothing is stuck afterwards', async () => {
  const client = await people.newcomer(['super_admin']);
  stack.gates?.mysql.pause();
  const asked = Promise.all(Array.from({ length: 10 }, () => client.get('/api/users/me')));
  await Promise.race([asked, sleep(9_000)]);
  stack.gates?.mysql.resume();
  const answers = await asked;
  for (const answer of answers) {
    // Whoever was still waiting when it came back is served; whoever was not told so.
    if (answer.status !== 200) expectUnavailable(answer);
  }
  expect(await untilBack(() => client.get('/api/users/me'))).toBeLessThan(10_000);
  const burst = await Promise.all(Array.from({ length: 30 }, () => client.get('/api/users/me')));
  expect(burst.map(({ status }) => status)).toEqual(Array.from({ length: 30 }, () => 200));
});

test('a stop lets the request in flight finish, takes no new one, and ends with 0 (OUT-14)', async () => {
  const person = await people.create(['user']);
  const api = await stack.startAnother('api-to-stop');
  // Half a request: its body is still on the way when the signal comes.
  const body = JSON.stringify({ email: person.email, password: person.password });
  const sent = request(`${api.url}/api/auth/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), origin: stack.url } });
  const answered = new Promise<number>((resolve, reject) => {
    sent.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
  });
  sent.write(body.slice(0, 10));
  await sleep(300);
  const startedAt = Date.now();
  api.signal('SIGTERM');
  await sleep(300);
  sent.end(body.slice(10));
  expect(await answered).toBe(200);
  expect(await api.ended).toBe(0);
  expect(Date.now() - startedAt).toBeLessThan(30_000);
  await expect(fetch(`${api.url}/api/healthz`)).rejects.toThrow();
  expect(readFileSync(api.logFile, 'utf8')).not.toMatch(/"level":"(error|fatal)"/);
});

test('one process behind the proxy may stop without a failed request', async () => {
  const client = await people.newcomer(['user']);
  const [first] = stack.apis;
  const statuses: number[] = [];
  let over = false;
  const traffic = Promise.all(
    Array.from({ length: 4 }, async () => {
      while (!over) {
        statuses.push((await client.get('/api/users/me')).status);
        await sleep(10);
      }
    }),
  );
  await sleep(300);
  expect(await first?.stop()).toBe(0);
  await sleep(1_000);
  over = true;
  await traffic;
  expect(statuses.length).toBeGreaterThan(20);
  expect(statuses.filter((status) => status !== 200)).toEqual([]);
});
