import { createServer, get as httpGet } from 'node:http';
import { connect as connectHttp2 } from 'node:http2';
import { request as httpsRequest } from 'node:https';
import { gunzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { requestErrors } from '@atrium/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureServices, freePort, profiles, startProxy } from '../dev-services/index.mjs';
import { isCi } from '../dev-services/environment.mjs';

const [nginx] = profiles.journeys;
const [{ found }] = await ensureServices([nginx]);
if (!found) console.warn('Skipped: the proxy was not tested, nginx was not found.');
if (!found && isCi) throw new Error('nginx was not found, and with CI=true nothing is skipped.');

const bigJson = JSON.stringify({ words: Array.from({ length: 500 }, (_, index) => `word ${index}`) });

describe('the proxy template', () => {
  it('uses the codes and titles of the contracts', async () => {
    const template = await readFile(new URL('./atrium.conf.template', import.meta.url), 'utf8');
    const titles = [...template.matchAll(/^ {2}(request\.\w+) "(.+)";$/gm)].map(([, code, title]) => ({ code, title }));
    const contract = Object.values(requestErrors).map(({ definition: { code, title } }) => ({ code, title }));
    expect(titles.length).toBeGreaterThan(3);
    expect(contract).toEqual(expect.arrayContaining(titles));
  });

  it('does not buffer streams, which an arriving event alone would not show', async () => {
    const template = await readFile(new URL('./atrium.conf.template', import.meta.url), 'utf8');
    const block = template.slice(template.indexOf('location ~ ^/api/(realtime|notifications/stream)'));
    expect(block.slice(0, block.indexOf('}'))).toContain('proxy_buffering off;');
  });
});

describe.skipIf(!found)('the proxy', () => {
  let upstream;
  let proxy;
  let streaming = null;

  beforeAll(async () => {
    upstream = await listen(createServer(answer));
    const { value: program } = await found.start();
    proxy = await startProxy({ program, upstreams: [`127.0.0.1:${upstream.address().port}`] });
  });

  afterAll(async () => {
    await proxy?.stop();
    upstream?.closeAllConnections();
    upstream?.close();
  });

  /** The api of this test: says what it received, sends much JSON, streams until it is let go. */
  function answer(request, response) {
    if (request.url === '/api/big') return response.setHeader('content-type', 'application/json').end(bigJson);
    if (request.url === '/page') return response.setHeader('content-type', 'text/html').end('<p>'.repeat(2000));
    if (request.url === '/api/realtime') {
      streaming = response;
      response.setHeader('content-type', 'text/event-stream');
      return response.write('data: first\n\n');
    }
    if (request.url === '/api/breaks') return request.socket.destroy();
    request.resume();
    request.on('end', () => response.setHeader('content-type', 'application/json').end(JSON.stringify(request.headers)));
  }

  it('speaks HTTP/2', async () => {
    const session = connectHttp2(proxy.url, { rejectUnauthorized: false });
    const stream = session.request({ ':path': '/api/echo' });
    const headers = await new Promise((resolve, reject) => stream.once('response', resolve).once('error', reject));
    session.destroy();
    expect(headers[':status']).toBe(200);
  });

  it('replaces what the client says about its address and its host', async () => {
    const { body } = await send('/api/echo', { headers: { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-host': 'evil.test', forwarded: 'for=203.0.113.9', 'x-real-ip': '203.0.113.9' } });
    const seen = JSON.parse(body);
    expect(seen['x-forwarded-for']).toBe('127.0.0.1');
    expect(seen['x-forwarded-host']).toBe(new URL(proxy.url).host);
    expect(seen['x-forwarded-proto']).toBe('https');
    expect(seen).not.toHaveProperty('forwarded');
    expect(seen).not.toHaveProperty('x-real-ip');
  });

  it('compresses JSON of the api', async () => {
    const { headers, raw } = await send('/api/big', { headers: { 'accept-encoding': 'gzip' } });
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(raw).toString()).toBe(bigJson);
  });

  it('does not compress pages, which carry a nonce', async () => {
    const { headers } = await send('/page', { headers: { 'accept-encoding': 'gzip' } });
    expect(headers).not.toHaveProperty('content-encoding');
  });

  it('passes events on before the stream ends', async () => {
    const first = await new Promise((resolve, reject) => {
      const request = httpsRequest(`${proxy.url}/api/realtime`, { rejectUnauthorized: false }, (response) => {
        response.once('data', (chunk) => resolve(String(chunk)) ?? request.destroy());
      });
      request.once('error', reject).end();
    });
    streaming.end();
    expect(first).toBe('data: first\n\n');
  });

  it('refuses a body over 25 MB with a problem', async () => {
    const { status, headers, body } = await send('/api/echo', { method: 'POST', headers: { 'content-length': String(26 * 1024 * 1024) } });
    expectProblem({ status, headers, body }, 413, 'request.tooLarge');
  });

  it('answers with a problem when the api breaks off', async () => {
    const answered = await send('/api/breaks', { method: 'POST', headers: { 'content-length': '0' } });
    expectProblem(answered, 502, 'request.unavailable');
    expect(answered.headers['retry-after']).toBe('5');
  });

  it('refuses oversized headers with a problem', async () => {
    expectProblem(await send('/api/echo', { headers: { 'x-large': 'x'.repeat(20_000) } }), 400, 'request.malformed');
  });

  it('refuses an address that cannot be read with a problem', async () => {
    expectProblem(await send('/api/%zz'), 400, 'request.malformed');
  });

  it('keeps its own answers out of reach', async () => {
    const { status, body } = await send('/.proxy/problem');
    expect({ status, body }).toEqual({ status: 404, body: 'There is nothing here.\n' });
  });

  it('answers a page with a sentence when no api process listens', async () => {
    const { value: program } = await found.start();
    const alone = await startProxy({ program, upstreams: [`127.0.0.1:${await freePort()}`] });
    try {
      const { status, headers, body } = await send('/', { origin: alone.url });
      expect(status).toBe(502);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(body).toBe('The service cannot answer right now.\n');
    } finally {
      await alone.stop();
    }
  });

  it('does not say which server it is', async () => {
    const { headers } = await send('/api/echo');
    expect(headers.server).toBe('nginx');
  });

  it('sends plain HTTP to the configured origin, whatever Host it names', async () => {
    const response = await new Promise((resolve, reject) => httpGet(`${proxy.httpUrl}/a?b=c`, { headers: { host: 'evil.test' } }, resolve).once('error', reject));
    response.resume();
    expect(response.statusCode).toBe(308);
    expect(response.headers.location).toBe(`${proxy.url}/a?b=c`);
  });

  it('sends plain HTTP on the TLS port there too', async () => {
    const response = await new Promise((resolve, reject) => httpGet(`${proxy.url.replace('https', 'http')}/a`, resolve).once('error', reject));
    response.resume();
    expect(response.headers.location).toBe(`${proxy.url}/a`);
  });

  it('passes over an api process that does not listen', async () => {
    const { value: program } = await found.start();
    const second = await startProxy({ program, upstreams: [`127.0.0.1:${await freePort()}`, `127.0.0.1:${upstream.address().port}`] });
    try {
      const answers = await Promise.all([1, 2, 3, 4].map(() => send('/api/echo', { method: 'POST', headers: { 'content-length': '0' }, origin: second.url })));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    } finally {
      await second.stop();
    }
  });

  function send(path, { method = 'GET', headers = {}, origin = proxy.url } = {}) {
    return new Promise((resolve, reject) => {
      const request = httpsRequest(`${origin}${path}`, { method, headers, rejectUnauthorized: false, agent: false }, (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          request.destroy();
          const raw = Buffer.concat(chunks);
          resolve({ status: response.statusCode, headers: response.headers, raw, body: raw.toString() });
        });
      });
      request.once('error', reject);
      if (headers['content-length'] > 0) request.flushHeaders();
      else request.end();
    });
  }
});

function expectProblem({ status, headers, body }, expectedStatus, code) {
  expect(status).toBe(expectedStatus);
  expect(headers['content-type']).toBe('application/problem+json');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['strict-transport-security']).toContain('max-age=');
  expect(JSON.parse(body)).toMatchObject({ type: `urn:atrium:problem:${code}`, status: expectedStatus, code, requestId: expect.stringMatching(/^[0-9a-f]{32}$/) });
}

function listen(server) {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
