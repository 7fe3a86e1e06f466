import type { Answer, Client } from '../harness/client.js';
import { readSettings } from '../harness/settings.js';
import { expect, test } from '../harness/test.js';
import { routesOf } from './routes.js';

const unknown = 'sweepUnknown';
const pathsOf = ({ json }: Answer): string[] => (json?.errors ?? []).map(({ path }: { path: string }) => path);

/** Whatever went in: no crash, no SQL, and a problem document when it was refused. */
function expectCalm(what: string, { status, text, headers }: Answer): void {
  expect([what, status < 500]).toEqual([what, true]);
  expect(text).not.toMatch(/SQLITE|ER_[A-Z]|mysql|QueryFailed|SELECT |node_modules|\.js:\d|\.ts:\d/i);
  if (status >= 400) expect([what, headers['content-type']]).toEqual([what, expect.stringMatching(/^application\/problem\+json/)]);
}

test('every route refuses a parameter and a field that nobody declared', async ({ stack, people }) => {
  const person = await people.create(['super_admin']);
  let client = await people.client(person);
  const { version } = await readSettings(client, 'brand');
  for (const route of await routesOf(stack)) {
    if (route.path.includes('/auth/')) client = await people.client(person);
    const asked = await client.send(route.method, `${route.url}?${unknown}=1`, { headers: { 'if-match': `"${version}"` } });
    expect([route.name, asked.status, pathsOf(asked)]).toEqual([route.name, 400, expect.arrayContaining([unknown])]);
    if (!route.isUnsafe) continue;
    const told = await client.send(route.method, route.url, { body: { [unknown]: 1 }, headers: { 'if-match': `"${version}"` } });
    expect([route.name, told.status, pathsOf(told)]).toEqual([route.name, 400, expect.arrayContaining([route.takesBody ? unknown : ''])]);
  }
});

const deep = `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`;
const bodies: Record<string, { body: string | Buffer; status: number }> = {
  '200 levels (JSON-01)': { body: `{"name":${deep}}`, status: 400 },
  '10 001 keys': { body: JSON.stringify(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`k${index}`, 1]))), status: 400 },
  'one megabyte': { body: JSON.stringify({ name: 'x'.repeat(1_000_000) }), status: 413 },
  'ten megabytes': { body: JSON.stringify({ name: 'x'.repeat(10_000_000) }), status: 413 },
  'a __proto__ key': { body: '{"name":"Ann","__proto__":{"isAdmin":true}}', status: 400 },
  'a nested constructor.prototype': { body: '{"name":"Ann","constructor":{"prototype":{"isAdmin":true}}}', status: 400 },
  'a number beyond all numbers': { body: '{"name":1e400}', status: 400 },
  'half a document': { body: '{"name":', status: 400 },
  'bytes that are no UTF-8': { body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), status: 400 },
  'a list': { body: '[{"name":"Ann"}]', status: 400 },
  'a text': { body: '"Ann"', status: 400 },
  nothing: { body: 'null', status: 400 },
  'an empty body': { body: '', status: 400 },
  'NaN': { body: '{"name":NaN}', status: 400 },
};

test('a body that is too large is told so every time, however busy the line', async ({ people, user }) => {
  const client = await people.client(user);
  const body = JSON.stringify({ name: 'x'.repeat(3_000_000) });
  const answers = await Promise.all(Array.from({ length: 20 }, () => client.send('PATCH', '/api/users/me', { body })));
  expect(answers.map(({ status, json }) => [status, json.code])).toEqual(Array.from({ length: 20 }, () => [413, 'request.tooLarge']));
});

for (const [what, { body, status }] of Object.entries(bodies)) {
  test(`a body of ${what} is refused and changes nothing`, async ({ people, user }) => {
    const client = await people.client(user);
    const before = (await client.get('/api/users/me')).json;
    const answer = await client.send('PATCH', '/api/users/me', { body });
    expectCalm(what, answer);
    expect(answer.status).toBe(status);
    expect((await client.get('/api/users/me')).json).toEqual(before);
  });
}

test('duplicate keys: the last one wins, for validation too; a lone surrogate does no harm (JSON-01)', async ({ people }) => {
  const client = await people.newcomer(['user']);
  const twice = await client.send('PATCH', '/api/users/me', { body: '{"name":"First","name":"Last"}' });
  expect(twice).toMatchObject({ status: 200, json: { name: 'Last' } });
  const wrong = await client.send('PATCH', '/api/users/me', { body: '{"name":"Fine","name":7}' });
  expect(wrong.status).toBe(400);
  expectCalm('a lone surrogate', await client.send('PATCH', '/api/users/me', { body: '{"name":"\\ud800"}' }));
});

const hostile = ["'", '" OR 1=1 --', '%', '_', '\\', '{"a":1}', '1e400', 'NaN', '9'.repeat(400), '(a+)+$', '\u0000', '😀', '../../etc/passwd', '-1', '0', '201', '1.5', ''];

test('hostile values in every parameter are refused or harmless (SQL-01, AZ-14)', async ({ stack, people }) => {
  const client = await people.newcomer(['super_admin']);
  for (const route of (await routesOf(stack)).filter(({ parameters }) => parameters.length > 0)) {
    for (const name of route.parameters) {
      for (const value of hostile) {
        const url = `${route.url}?${name}=${encodeURIComponent(value)}`;
        expectCalm(`${route.method} ${url.slice(0, 120)}`, await client.send(route.method, url));
      }
    }
  }
});

test('a repeated or bracketed parameter is refused, never read as another type (PP-01)', async ({ stack, people }) => {
  const client = await people.newcomer(['super_admin']);
  const lists = (await routesOf(stack)).filter(({ isUnsafe, parameters }) => !isUnsafe && parameters.length > 0);
  expect(lists.length).toBeGreaterThan(0);
  for (const route of lists) {
    const [name = ''] = route.parameters;
    for (const query of [`${name}=1&${name}=2`, `${name}[]=1`, `${name}[a]=1`, `${name}=1;${name}=2`, '__proto__[x]=1', 'constructor=1']) {
      const answer = await client.send(route.method, `${route.url}?${query}`);
      expectCalm(query, answer);
      expect([route.name, query, answer.status]).toEqual([route.name, query, 400]);
    }
  }
});

test('hostile path parameters are refused or found to be nothing', async ({ stack, people }) => {
  const client = await people.newcomer(['super_admin']);
  for (const route of (await routesOf(stack)).filter(({ path }) => path.includes('{'))) {
    for (const value of ["'", '%27%20OR%201=1', '..%2f..', '%00', '%C0%AF', '%', '__proto__', 'constructor', 'x'.repeat(3000), 'brand%20', 'BRAND']) {
      const answer = await client.send(route.method, route.path.replace(/\{\w+\}/g, value), route.isUnsafe ? { body: {}, headers: { 'if-match': '"0"' } } : {});
      expectCalm(`${route.name} ${value.slice(0, 20)}`, answer);
      expect([route.name, value, [400, 404, 414].includes(answer.status)]).toEqual([route.name, value, true]);
    }
  }
});

const brand = '/api/admin/app-config/brand';
const wrongSettings: Record<string, unknown> = {
  'a wrong type': { name: 7 },
  'an unknown field': { colour: 'red' },
  'an unknown preset': { preset: 'neon' },
  'an unknown override': { overrides: { background: 'red' } },
  'a colour that is none': { overrides: { primaryColor: 'red;} body{display:none' } },
  'a number out of range': { overrides: { primaryShade: 12 } },
  'an empty name': { name: '   ' },
  'a name with a line break': { name: 'Acme\r\nBcc: all@evil.example' },
  'a script as the logo': { logoUrl: 'javascript:alert(1)' },
  'a logo of another protocol': { logoUrl: '//evil.example/logo.svg' },
  'a __proto__ locale': JSON.parse('{"name":"x","toString":1}'),
};

test('wrong settings are refused with their field, and the row is unchanged (SET-01)', async ({ people }) => {
  const client = await people.newcomer(['super_admin']);
  const before = await readSettings(client, 'brand');
  const headers = { 'if-match': `"${before.version}"` };
  for (const [what, patch] of Object.entries(wrongSettings)) {
    for (const method of ['PATCH', 'PUT']) {
      const answer = await client.send(method, brand, { body: patch, headers });
      expect([what, method, answer.status, pathsOf(answer).length > 0]).toEqual([what, method, 400, true]);
    }
  }
  expect(await readSettings(client, 'brand')).toEqual(before);
});

test('If-Match: absent 428, unreadable 400, stale 412 with what won (SET-01)', async ({ people }) => {
  const client = await people.newcomer(['super_admin']);
  const before = await readSettings(client, 'audit');
  const put = (match: string | null) => patchRetention(client, match);
  expect(await put(null)).toMatchObject({ status: 428, json: { code: 'settings.versionRequired' } });
  for (const match of ['*', 'W/"0"', '"0", "1"', '0', '"x"', '"-1"', '""', '"1e3"', '" 0"']) {
    expect([match, (await put(match)).status]).toEqual([match, 400]);
  }
  const stale = await put(`"${before.version + 1}"`);
  expect(stale).toMatchObject({ status: 412, json: { code: 'settings.stale', current: { version: before.version } } });
  expect(await readSettings(client, 'audit')).toEqual(before);
});

const patchRetention = (client: Client, match: string | null): Promise<Answer> =>
  client.patch('/api/admin/app-config/audit', { retentionDays: 365 }, { headers: { 'if-match': match } });

test('an unknown namespace is nothing', async ({ people }) => {
  const client = await people.newcomer(['super_admin']);
  expect(await client.get('/api/admin/app-config/nothing')).toMatchObject({ status: 404 });
});
