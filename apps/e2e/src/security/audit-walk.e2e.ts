import type { Answer, Client } from '../harness/client.js';
import { People, tokenOf } from '../harness/people.js';
import { readSettings } from '../harness/settings.js';
import { expect, test } from '../harness/test.js';
import { routesOf } from './routes.js';

interface Walk {
  readonly people: People;
  readonly client: Client;
}

const settingsWrite = (method: string) => async ({ client }: Walk): Promise<Answer> => {
  const { version, value } = await readSettings(client, 'audit');
  const retentionDays = value.retentionDays === 400 ? 500 : 400;
  return client.send(method, '/api/admin/app-config/audit', { body: { retentionDays }, headers: { 'if-match': `"${version}"` } });
};

/** One good call of every mutating route, and the action that it must leave in the audit log. */
const acts: Record<string, { action: string; run(walk: Walk): Promise<Answer> }> = {
  'PATCH /api/admin/app-config/{namespace}': { action: 'settings.changed', run: settingsWrite('PATCH') },
  'PUT /api/admin/app-config/{namespace}': { action: 'settings.changed', run: settingsWrite('PUT') },
  'PATCH /api/users/me': { action: 'user.updated', run: ({ client }) => client.patch('/api/users/me', { phone: `+31 20 ${Date.now() % 1_000_000}` }) },
  'POST /api/auth/sign-in': {
    action: 'session.started',
    run: async ({ people }) => {
      const { email, password } = await people.create(['user']);
      return signedIn(people, await people.caller().post('/api/auth/sign-in', { email, password }));
    },
  },
  'POST /api/auth/sign-in-link': {
    action: 'session.started',
    run: async ({ people }) => signedIn(people, await people.caller().post('/api/auth/sign-in-link', { token: tokenOf(await people.link()) })),
  },
  'POST /api/auth/sign-out': { action: 'session.ended', run: async ({ people }) => (await people.newcomer(['user'])).send('POST', '/api/auth/sign-out') },
};

/** Notes the cookie that came along. */
function signedIn(people: People, answer: Answer): Answer {
  people.sessionOf(answer);
  return answer;
}

test('every mutating route leaves an audit entry', async ({ stack, people }) => {
  const mutating = (await routesOf(stack)).filter(({ isUnsafe }) => isUnsafe).map(({ name }) => name);
  expect(Object.keys(acts).toSorted()).toEqual(mutating.toSorted());
  const client = await people.newcomer(['super_admin']);
  for (const [name, { action, run }] of Object.entries(acts)) {
    const count = async (): Promise<number> => (await client.get(`/api/admin/audit?limit=1&count=true&action=${action}`)).json.total;
    const before = await count();
    const answer = await run({ people, client });
    expect([name, answer.status < 300]).toEqual([name, true]);
    expect([name, (await count()) > before]).toEqual([name, true]);
  }
  const { json } = await client.get('/api/admin/audit?limit=5&action=settings.changed');
  expect(json.items[0]).toMatchObject({ entity: { type: 'settings', id: 'audit' }, changes: { retentionDays: { from: expect.anything(), to: expect.anything() } } });
  await client.send('PUT', '/api/admin/app-config/audit', { body: {}, headers: { 'if-match': `"${(await readSettings(client, 'audit')).version}"` } });
});

test('a refused sign-in is audited as well, without the password', async ({ people, secrets }) => {
  const client = await people.newcomer(['operator']);
  const person = await people.create(['user']);
  const wrong = secrets.note('password', `wrong-${Date.now()}-password`);
  await people.caller().post('/api/auth/sign-in', { email: person.email, password: wrong });
  const { json, text } = await client.get('/api/admin/audit?limit=20&action=session.refused');
  expect(json.items[0]).toMatchObject({ action: 'session.refused', ip: expect.any(String), userAgent: null, requestId: expect.any(String) });
  expect(text).not.toContain(wrong);
});
