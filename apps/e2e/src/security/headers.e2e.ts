import { connect } from 'node:http2';
import { request } from 'node:https';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { IncomingHttpHeaders } from 'node:http';
import { freePort, startProxy } from '../../../../infra/dev-services/index.mjs';
import { Client } from '../harness/client.js';
import { paths } from '../harness/paths.js';
import { expect, test } from '../harness/test.js';
import { sendRaw } from './raw-connection.js';

/** What every answer carries, whoever wrote it (security.md R18, HDR-01). */
function expectSafe(what: string, headers: IncomingHttpHeaders): void {
  expect({ what, ...headers }).toMatchObject({
    what,
    'strict-transport-security': expect.stringMatching(/^max-age=\d{8}/),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
    'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
  });
  expect([what, headers['x-powered-by'], headers.via]).toEqual([what, undefined, undefined]);
  expect([what, /\d/.test(String(headers.server ?? ''))]).toEqual([what, false]);
}

const builtAsset = (): string => {
  const [script] = readdirSync(join(paths.web, 'assets')).filter((name) => name.endsWith('.js'));
  return `/assets/${script}`;
};

test('every answer of the application carries the security headers', async ({ people }) => {
  const stranger = people.caller();
  const person = await people.newcomer(['user']);
  const gets = ['/', '/sign-in', '/any/page', '/logo.svg', '/robots.txt', builtAsset(), '/assets/missing.js', '/api/app-config', '/api/healthz', '/api/users/me', '/api/nothing', '/API/x', '/api/users/me?x=1', '/api/%', '/%C0%AF'];
  for (const path of gets) {
    expectSafe(`stranger ${path}`, (await stranger.get(path)).headers);
    expectSafe(`person ${path}`, (await person.get(path)).headers);
  }
  expectSafe('403', (await person.get('/api/admin/audit')).headers);
  expectSafe('403 of another site', (await person.patch('/api/users/me', {}, { headers: { origin: 'https://evil.example', 'sec-fetch-site': null } })).headers);
  expectSafe('413', (await person.patch('/api/users/me', { name: 'x'.repeat(300_000) })).headers);
  expectSafe('415', (await person.patch('/api/users/me', 'x', { headers: { 'content-type': 'text/plain' } })).headers);
  expectSafe('304', (await stranger.get('/api/app-config', { headers: { 'if-none-match': String((await stranger.get('/api/app-config')).headers.etag) } })).headers);
});

const headersOf = (answer: string): IncomingHttpHeaders =>
  Object.fromEntries(
    (answer.split('\r\n\r\n', 1)[0] ?? '').split('\r\n').slice(1).map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );

test('the proxy’s own refusals carry them too, as problems under /api', async ({ stack }) => {
  const { host } = new URL(stack.url);
  const refusals: [string, string, number][] = [
    ['a body beyond all limits', `POST /api/auth/sign-in HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 99000000\r\n\r\n`, 413],
    ['an endless address', `GET /api/${'x'.repeat(20_000)} HTTP/1.1\r\nHost: ${host}\r\n\r\n`, 414],
    ['headers of 64 kB', `GET /api/app-config HTTP/1.1\r\nHost: ${host}\r\nX-Long: ${'x'.repeat(65_536)}\r\n\r\n`, 400],
    ['two lengths', `GET /api/app-config HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n`, 400],
    ['TRACE', `TRACE /api/app-config HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`, 405],
  ];
  for (const [what, request, status] of refusals) {
    const answer = await sendRaw(stack.url, request);
    expect([what, answer.split('\r\n', 1)[0]]).toEqual([what, expect.stringContaining(` ${status} `)]);
    expectSafe(what, headersOf(answer));
    expect([what, headersOf(answer)['content-type']]).toEqual([what, expect.stringContaining('application/problem+json')]);
    expect(JSON.parse(answer.slice(answer.indexOf('{')))).toMatchObject({ status, code: expect.stringMatching(/^request\./), requestId: expect.any(String) });
  }
});

test('with no process behind it the proxy answers 502 with the headers, as a problem under /api', async ({ stack }) => {
  const proxy = await startProxy({ program: stack.services.nginx, upstreams: [`127.0.0.1:${await freePort()}`] });
  try {
    const client = new Client(proxy.url);
    const api = await client.get('/api/app-config');
    expect(api).toMatchObject({ status: 502, json: { status: 502, code: 'request.unavailable' } });
    expect(Number(api.headers['retry-after'])).toBeGreaterThan(0);
    expectSafe('502', api.headers);
    const page = await client.get('/');
    expect(page.status).toBe(502);
    expectSafe('502 of a page', page.headers);
    expect(page.text).not.toContain('nginx');
  } finally {
    await proxy.stop();
  }
});

test('a page has a policy with a nonce of its own (CSP-01)', async ({ people }) => {
  const client = people.caller();
  const nonces = await Promise.all(
    ['/', '/sign-in', '/'].map(async (path) => {
      const { headers, text } = await client.get(path);
      const policy = String(headers['content-security-policy']);
      const nonce = /script-src 'nonce-([A-Za-z0-9+/=]{20,})' 'strict-dynamic'/.exec(policy)?.[1] ?? '';
      for (const rule of ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) expect(policy).toContain(rule);
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
      for (const tag of text.match(/<(script|style)\b[^>]*>/g) ?? []) expect(tag).toContain(`nonce="${nonce}"`);
      expect(text).not.toMatch(/%ATRIUM_|<!--atrium|\sstyle="|\son[a-z]+="/);
      return nonce;
    }),
  );
  expect(new Set(nonces).size).toBe(nonces.length);
});

test('answers of the API are not stored; assets are for ever, the shell is not (HDR-02)', async ({ people }) => {
  const person = await people.newcomer(['super_admin']);
  for (const path of ['/api/users/me', '/api/users/me/context', '/api/admin/audit', '/api/admin/app-config', '/api/nothing', '/api/healthz', '/', '/sign-in', '/assets/missing.js']) {
    expect([path, (await person.get(path)).headers['cache-control']]).toEqual([path, 'no-store']);
  }
  expect((await person.get('/api/app-config')).headers).toMatchObject({ 'cache-control': 'no-cache', etag: expect.any(String) });
  const asset = await person.get(builtAsset(), { headers: { 'accept-encoding': 'br' } });
  expect(asset.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-encoding': 'br', vary: expect.stringMatching(/accept-encoding/i) });
});

test('app-config differs for signed-in callers and says so', async ({ people }) => {
  const stranger = await people.caller().get('/api/app-config');
  const person = await (await people.newcomer(['user'])).get('/api/app-config');
  expect(stranger.json.version).toBeUndefined();
  expect(person.json.version).toEqual(expect.any(String));
  expect(person.headers.etag).not.toBe(stranger.headers.etag);
  expect(Object.keys(stranger.json.auth)).not.toContain('requireTwoFactorForRoles');
});

test('HTTP/2 is spoken, TLS below 1.2 is not', async ({ stack }) => {
  const session = connect(`https://127.0.0.1:${new URL(stack.url).port}`, { rejectUnauthorized: false, servername: 'localhost' });
  await new Promise((resolve, reject) => session.once('connect', resolve).once('error', reject));
  expect(session.alpnProtocol).toBe('h2');
  session.close();
  await expect(
    new Promise((resolve, reject) => {
      const sent = request(`${stack.url}/`, { rejectUnauthorized: false, family: 4, maxVersion: 'TLSv1.1', minVersion: 'TLSv1' }, resolve);
      sent.on('error', reject);
      sent.end();
    }),
  ).rejects.toThrow(/protocol|alert|version|ssl/i);
});

test('no built file carries a source map or a note of one', () => {
  for (const name of readdirSync(join(paths.web, 'assets')).filter((file) => /\.(js|css)$/.test(file))) {
    expect([name, readFileSync(join(paths.web, 'assets', name), 'utf8').search(/^\/[/*]# sourceMappingURL=/m)]).toEqual([name, -1]);
  }
});
