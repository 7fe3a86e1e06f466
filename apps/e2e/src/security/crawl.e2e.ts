import { expect, test } from '../harness/test.js';

/** Nothing of the machine, the code or its metrics may come out, whatever answers (AZ-02, KEY-04). */
const telltale = /"workspaces"|\[core\]|ATRIUM_KEYS|DATABASE_URL|process_cpu|nodejs_|sourcesContent|swagger|bull-?board|root:x:0/i;

const nothingThere = [
  '/.env', '/.env.production', '/.git/config', '/.git/HEAD', '/.gitignore', '/.data/atrium.sqlite', '/.data/keys',
  '/assets/missing.js', '/assets/missing.css', '/assets/', '/assets/../index.html', '/assets/../../package.json', '/assets/..%2f..%2fpackage.json',
  '/assets/%2e%2e/%2e%2e/package.json', '/assets/..%5c..%5cpackage.json', '/assets/index.js.map', '/backup.sql', '/index.php',
];

test('hidden files, missing assets and source maps are 404 and never the shell', async ({ people }) => {
  for (const client of [people.caller(), await people.newcomer(['user'])]) {
    for (const path of nothingThere) {
      const { status, text } = await client.get(path);
      expect([path, [400, 404].includes(status)]).toEqual([path, true]);
      expect([path, /<div id="root"|<!doctype html/i.test(text)]).toEqual([path, false]);
      expect(text).not.toMatch(telltale);
    }
  }
});

const noSuchApi = ['/api', '/api/', '/api/nothing', '/api/users', '/api/users/1', '/api/admin', '/api/admin/queues', '/api/docs', '/api/metrics', '/api/graphql', '/api/dev/mail', '/API/users/me', '/Api/x', '//api/users/me', '/api//users//me', '/%61pi/nothing', '/api/../api/nothing', '/api%2fusers%2fme', '/api/.env'];

test('an unknown /api path is a 404 problem for everybody and every method', async ({ people }) => {
  for (const client of [people.caller(), await people.newcomer(['super_admin'])]) {
    for (const path of noSuchApi) {
      const { status, headers, json, text } = await client.get(path);
      // The documents of the API arrive with their own issue; until then and for strangers they are nothing.
      expect([path, status]).toEqual([path, 404]);
      expect([path, headers['content-type']]).toEqual([path, 'application/problem+json; charset=utf-8']);
      expect(json).toMatchObject({ status: 404, code: 'request.notFound', requestId: expect.any(String) });
      expect(text).not.toMatch(telltale);
    }
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
      const { status } = await client.send(method, '/api/nothing');
      expect([method, [403, 404, 405].includes(status)]).toEqual([method, true]);
    }
  }
});

test('what is not the API’s is the application’s page, and says nothing of the machine', async ({ people }) => {
  const client = people.caller();
  for (const path of ['/metrics', '/docs', '/admin/queues', '/server-status', '/apis/users', '/invoices/7?tab=lines']) {
    const { status, headers, text } = await client.get(path);
    expect([path, status, headers['content-type']]).toEqual([path, 200, 'text/html; charset=utf-8']);
    expect(text).not.toMatch(telltale);
  }
  for (const path of ['/robots.txt', '/logo.svg']) expect([path, (await client.get(path)).status]).toEqual([path, 200]);
});

test('a page takes no method but GET and HEAD', async ({ people }) => {
  const client = people.caller();
  expect((await client.send('HEAD', '/')).status).toBe(200);
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const { status, text } = await client.send(method, '/sign-in', { body: {} });
    expect([method, status >= 400 && status < 500]).toEqual([method, true]);
    expect(text).not.toMatch(/<!doctype html/i);
  }
});
