import { expect, test } from '../harness/test.js';
import { routesOf } from './routes.js';

/** What arrives when another site is behind a request; null: the browser would have left the header out. */
const foreign: Record<string, Record<string, string | null>> = {
  'another origin': { origin: 'https://evil.example', 'sec-fetch-site': null },
  'the null origin': { origin: 'null', 'sec-fetch-site': null },
  'another site': { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  'another site without an origin': { origin: null, 'sec-fetch-site': 'cross-site' },
  'a sibling of the site': { origin: 'https://app.localhost', 'sec-fetch-site': 'same-site' },
  'an address bar': { origin: null, 'sec-fetch-site': 'none' },
  'nowhere, with a cookie': { origin: null, 'sec-fetch-site': null },
};

test('every unsafe route refuses what another site sends with the victim’s cookie (CSRF-01)', async ({ stack, people }) => {
  const victim = await people.newcomer(['super_admin']);
  const routes = (await routesOf(stack)).filter(({ isUnsafe }) => isUnsafe);
  for (const route of routes) {
    for (const [who, headers] of Object.entries(foreign)) {
      const { status, json } = await victim.send(route.method, route.url, { body: {}, headers });
      expect([route.name, who, status, json.code]).toEqual([route.name, who, 403, 'request.originRefused']);
    }
  }
  expect((await victim.get('/api/users/me')).status).toBe(200);
});

test('an origin that looks like ours is not ours', async ({ stack, people }) => {
  const victim = await people.newcomer(['user']);
  const { port } = new URL(stack.url);
  const lookalikes = [`http://localhost:${port}`, `https://localhost:${port}.evil.example`, 'https://localhost', `https://127.0.0.1:${port}`, `https://LOCALHOST:${port}/`, 'https://localhost:1'];
  for (const origin of lookalikes) {
    const { status } = await victim.patch('/api/users/me', { name: 'Taken over' }, { headers: { origin, 'sec-fetch-site': null } });
    expect([origin, status]).toEqual([origin, 403]);
  }
  // A forged Host does not make another origin ours.
  const forged = await victim.patch('/api/users/me', { name: 'Taken over' }, { headers: { origin: 'https://evil.example', host: 'evil.example', 'sec-fetch-site': null } });
  expect(forged.status).toBe(403);
  expect((await victim.get('/api/users/me')).json.name).not.toBe('Taken over');
});

test('our own origin is let through, with and without Sec-Fetch-Site', async ({ stack, people }) => {
  const person = await people.newcomer(['user']);
  expect((await person.patch('/api/users/me', { name: 'First' }, { headers: { origin: null } })).status).toBe(200);
  expect((await person.patch('/api/users/me', { name: 'Second' }, { headers: { origin: stack.url, 'sec-fetch-site': null } })).status).toBe(200);
});

test('every unsafe route refuses forms, text and multipart (CSRF-02)', async ({ stack, people }) => {
  const person = await people.newcomer(['super_admin']);
  const types = ['application/x-www-form-urlencoded', 'text/plain', 'text/plain; charset=application/json', 'multipart/form-data; boundary=x', 'application/xml'];
  for (const route of (await routesOf(stack)).filter(({ isUnsafe }) => isUnsafe)) {
    for (const type of types) {
      const { status, json } = await person.send(route.method, route.url, { body: '{"name":"x"}', headers: { 'content-type': type } });
      expect([route.name, type, status, json.code]).toEqual([route.name, type, 415, 'request.unsupportedType']);
    }
  }
});

test('no other origin may read an answer (CSRF-05)', async ({ people }) => {
  const person = await people.newcomer(['user']);
  for (const origin of ['https://evil.example', 'null', 'https://app.evil.com', 'https://appevil.com', 'https://localhost.evil.example']) {
    for (const path of ['/api/users/me', '/api/app-config', '/', '/api/nothing']) {
      const { headers } = await person.get(path, { headers: { origin, 'sec-fetch-site': 'cross-site' } });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
    const preflight = await person.send('OPTIONS', '/api/users/me', { headers: { origin, 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'content-type' } });
    expect(Object.keys(preflight.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect(preflight.status).toBeGreaterThanOrEqual(400);
  }
});

test('a method in a header, a field or a parameter does not replace the real one (CSRF-07)', async ({ people }) => {
  const person = await people.newcomer(['user']);
  for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override']) {
    const { status, json } = await person.get('/api/users/me', { headers: { [name]: 'PATCH' } });
    expect([name, status, json.email === undefined]).toEqual([name, 200, false]);
    const posted = await person.post('/api/users/me', { name: 'Overridden' }, { headers: { [name]: 'PATCH' } });
    expect([name, posted.status]).toEqual([name, 404]);
  }
  expect((await person.get('/api/users/me?_method=PATCH')).status).toBe(400);
  expect((await person.patch('/api/users/me', { _method: 'DELETE' })).status).toBe(400);
});
