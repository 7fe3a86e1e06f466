import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../index.js';
import { doorFeature } from './doors.fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ features: [doorFeature], variables: { TRUSTED_PROXIES: '10.0.0.0/8' } });
});
afterAll(() => app.close());

const as = (actor: string): { headers: Record<string, string> } => ({ headers: { 'x-actor': actor } });

describe('an application without features', () => {
  it('boots and tells that it is alive and ready', async () => {
    const bare = await createTestApp({ features: [] });
    expect(await bare.inject('GET', '/api/healthz')).toMatchObject({ status: 200, body: { state: 'up' } });
    expect(await bare.inject('GET', '/api/readyz')).toMatchObject({ status: 200 });
    expect((await bare.inject('GET', '/api/health')).body.components.map(({ name }: { name: string }) => name)).toEqual(['database', 'bus']);
    await bare.close();
  });

  it('answers health only when it is a worker', async () => {
    const worker = await createTestApp({ features: [doorFeature], roles: ['worker'] });
    expect((await worker.inject('GET', '/api/healthz')).status).toBe(200);
    expect((await worker.inject('GET', '/api/doors/public')).status).toBe(404);
    await worker.close();
  });
});

describe('access', () => {
  it('refuses a route that declares none, even to those who hold everything', async () => {
    expect(await app.inject('GET', '/api/doors/silent', as('ann fresh can'))).toMatchObject({ status: 403, body: { code: 'request.undeclaredAccess' } });
  });

  it('lets anybody through a public door, and answers only what was declared', async () => {
    expect((await app.inject('GET', '/api/doors/public')).body).toEqual({ who: 'anonymous' });
  });

  it('asks strangers to sign in', async () => {
    for (const door of ['signed-in', 'allowed']) {
      expect(await app.inject('GET', `/api/doors/${door}`)).toMatchObject({ status: 401, body: { code: 'session.required' } });
    }
    expect((await app.inject('GET', '/api/doors/signed-in', as('ann'))).body).toEqual({ who: 'ann' });
  });

  it('names the missing permission and who holds it', async () => {
    expect(await app.inject('GET', '/api/doors/allowed', as('ann'))).toMatchObject({
      status: 403,
      body: { code: 'permission.missing', missing: ['door.open'], heldBy: ['porter'] },
    });
    expect((await app.inject('GET', '/api/doors/allowed', as('ann can'))).status).toBe(200);
  });

  it('asks for a fresh proof where the door needs one', async () => {
    expect(await app.inject('POST', '/api/doors/fresh', as('ann'))).toMatchObject({ status: 401, body: { code: 'session.proofRequired' } });
    expect((await app.inject('POST', '/api/doors/fresh', as('ann fresh'))).status).toBe(200);
  });

  it('never takes a failing authenticator for a stranger', async () => {
    expect(await app.inject('GET', '/api/doors/public', as('broken'))).toMatchObject({ status: 500, body: { code: 'request.failed' } });
  });

  it('lets a gate refuse anybody', async () => {
    expect((await app.inject('GET', '/api/doors/public', as('hungry'))).status).toBe(500);
  });

  it('throttles by address bucket with a true Retry-After, whatever a stranger claims to be', async () => {
    const call = (remoteAddress: string, forwarded?: string) =>
      app.inject('GET', '/api/doors/throttled', { remoteAddress, ...(forwarded ? { headers: { 'x-forwarded-for': forwarded, 'x-real-ip': forwarded } } : {}) });
    for (const fake of ['1.1.1.1', '2.2.2.2', '3.3.3.3']) expect((await call('198.51.100.7', fake)).status).toBe(200);
    const refused = await call('198.51.100.7', '4.4.4.4');
    expect(refused).toMatchObject({ status: 429, body: { code: 'request.tooMany' } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect((await call('198.51.100.8')).status).toBe(200);
    expect((await call('10.0.0.1', '203.0.113.9')).status).toBe(200);
    app.clock.advance(61_000);
    expect((await call('198.51.100.7')).status).toBe(200);
  });
});

describe('input', () => {
  const echo = (body: unknown, headers: Record<string, string> = {}) => app.inject('POST', '/api/doors/echo', { body, headers });

  it('takes what the schema describes', async () => {
    expect(await echo({ name: 'Ann' })).toMatchObject({ status: 201, body: { who: 'Ann' } });
  });

  it('names every wrong and every unknown field by its path', async () => {
    const refused = await echo({ name: 'A', size: 'big', colour: 'red', 'a.b': 1 });
    expect(refused).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    expect(refused.body.errors.map(({ path }: { path: string }) => path).toSorted()).toEqual(['a.b', 'colour', 'name', 'size']);
  });

  it.each([
    ['a form', 'name=Ann', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', '{"name":"Ann"}', { 'content-type': 'text/plain' }, 415],
    ['multipart', '--x', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['broken JSON', '{"name":', {}, 400],
    ['one megabyte', JSON.stringify({ name: 'x'.repeat(1_000_000) }), {}, 413],
    ['a __proto__ key', '{"name":"Ann","__proto__":{"admin":true}}', {}, 400],
    ['a constructor.prototype key', '{"name":"Ann","constructor":{"prototype":{"admin":true}}}', {}, 400],
    ['200 levels', `{"name":${'['.repeat(200)}${']'.repeat(200)}}`, {}, 400],
    ['100 000 keys', JSON.stringify({ name: 'Ann', list: Array.from({ length: 100_000 }, () => 1) }), {}, 400],
    ['a number beyond all numbers', '{"name":"Ann","size":1e400}', {}, 400],
  ])('refuses %s', async (_, body, headers, status) => {
    const refused = await echo(body, headers);
    expect(refused.status).toBe(status);
    expect(refused.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(refused.body.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('refuses a query where none is declared, and an unknown parameter where one is', async () => {
    expect(await app.inject('GET', '/api/doors/public?page=1')).toMatchObject({ status: 400, body: { errors: [{ path: 'page', code: 'unknown' }] } });
    expect(await app.inject('GET', '/api/doors/list/a?page=1&colour=red')).toMatchObject({ status: 400, body: { errors: [{ path: 'colour' }] } });
    expect(await app.inject('GET', '/api/doors/list/a?page=1&page=2')).toMatchObject({ status: 400, body: { errors: [{ path: 'page' }] } });
    expect((await app.inject('GET', '/api/doors/list/a?page=1')).body).toEqual({ who: 'a:1' });
  });

  it('refuses a body where none is declared', async () => {
    expect(await app.inject('POST', '/api/doors/fresh', { body: { x: 1 }, headers: { 'x-actor': 'ann fresh' } })).toMatchObject({ status: 400 });
  });

  it.each(['/api/doors/list/%', '/api/doors/list/%C0%AF', '/api/doors/list/toolong'])('refuses the address %s as a problem', async (url) => {
    expect(await app.inject('GET', url)).toMatchObject({ status: 400, body: { status: 400 } });
  });

  it.each(['X-HTTP-Method-Override', 'X-Method-Override'])('ignores %s (CSRF-07)', async (header) => {
    expect((await app.inject('GET', '/api/doors/public', { headers: { [header]: 'DELETE' } })).status).toBe(200);
  });
});

describe('unsafe requests', () => {
  const post = (headers: Record<string, string>) => app.inject('POST', '/api/doors/echo', { body: { name: 'Ann' }, headers });

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['the null origin', { origin: 'null' }],
    ['a look-alike origin', { origin: 'https://atrium.test.evil.example' }],
    ['our host on plain http', { origin: 'http://atrium.test' }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
    ['a same-site fetch', { 'sec-fetch-site': 'same-site' }],
    ['a cross-site fetch with a forged host', { 'sec-fetch-site': 'cross-site', host: 'evil.example' }],
  ])('are refused from %s', async (_, headers) => {
    expect(await post(headers)).toMatchObject({ status: 403, body: { code: 'request.originRefused' } });
  });

  it('are accepted from the application itself', async () => {
    expect((await post({ 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    expect((await post({ origin: 'https://atrium.test' })).status).toBe(201);
  });

  it('with a cookie and no word of where they come from are refused', async () => {
    const bare = (headers: Record<string, string>) =>
      app.server.app.getHttpAdapter().getInstance().inject({ method: 'POST', url: '/api/doors/echo', headers: { 'content-type': 'application/json', ...headers }, payload: '{"name":"Ann"}' });
    expect((await bare({ cookie: 'a=b' })).statusCode).toBe(403);
    expect((await bare({})).statusCode).toBe(201);
    expect((await bare({ authorization: 'Bearer x', 'sec-fetch-site': 'cross-site' })).statusCode).toBe(201);
    expect((await bare({ authorization: 'Basic eDp5', 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
  });
});

describe('every answer', () => {
  it.each(['/api/doors/public', '/api/doors/allowed', '/api/nothing', '/api/doors/crash', '/api/doors/list/%'])('%s carries the security headers', async (url) => {
    const { headers } = await app.inject('GET', url);
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'strict-transport-security': expect.stringContaining('max-age='),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('to a surprise says nothing of what happened', async () => {
    const answer = await app.inject('GET', '/api/doors/crash');
    expect(answer).toMatchObject({ status: 500, body: { code: 'request.failed' } });
    expect(answer.text).not.toMatch(/SELECT|vault|Error|\.ts/);
  });

  it('that does not fit its schema is a failure and not a leak', async () => {
    expect(await app.inject('GET', '/api/doors/wrong')).toMatchObject({ status: 500, body: { code: 'request.failed' } });
  });

  it('passes its schema whatever its status', async () => {
    expect(await app.inject('GET', '/api/doors/other-status')).toMatchObject({ status: 202, body: { who: 'ann' } });
    expect((await app.inject('GET', '/api/doors/other-status')).text).not.toContain('never declared');
  });

  it("to somebody else's refusal is a failure of ours and not a question to sign in", async () => {
    expect(await app.inject('GET', '/api/doors/foreign')).toMatchObject({ status: 500, body: { code: 'request.failed' } });
  });

  it.each(['/api/nothing', '/api', '/api/doors', '/API/doors/public', '//api/doors/public'])('to the unknown address %s is a 404 problem', async (url) => {
    expect(await app.inject('GET', url)).toMatchObject({ status: 404, body: { code: 'request.notFound' } });
  });
});
