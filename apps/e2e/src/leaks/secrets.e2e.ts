import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { databaseAt } from '../harness/database.js';
import { contentOfRedis } from '../harness/redis-listener.js';
import { expect, test } from '../harness/test.js';

/* Runs after everything else: by now the run has issued all its secrets (security.md R20). */

const readIf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

test('no secret of the whole run stands in a log', ({ stack, secrets }) => {
  const logs = readdirSync(stack.folder).filter((name) => name.endsWith('.log')).map((name) => readIf(join(stack.folder, name))).join('\n');
  expect(logs.length).toBeGreaterThan(1_000);
  expectNoneIn('the logs', logs, secrets.all());
});

test('every line of a log is one JSON document', ({ stack }) => {
  const lines = stack.logFiles.flatMap((file) => readIf(file).split('\n').filter((line) => line !== ''));
  expect(lines.length).toBeGreaterThan(10);
  const broken = lines.filter((line) => {
    try {
      return typeof JSON.parse(line) !== 'object';
    } catch {
      return true;
    }
  });
  // The one sentence for the person who starts it goes to standard output and carries no secret in production.
  expect(broken.filter((line) => !line.includes('atrium user sign-in-link'))).toEqual([]);
});

test('no secret of the whole run stands in the audit log, or anywhere else in the database', async ({ stack, secrets, people }) => {
  const client = await people.superAdmin();
  let cursor: string | null = null;
  let entries = '';
  do {
    const { status, text, json } = await client.get(`/api/admin/audit?limit=200${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`);
    expect(status).toBe(200);
    entries += text;
    cursor = json.nextCursor;
  } while (cursor !== null);
  expect(entries).toContain('session.started');
  expectNoneIn('the audit log', entries, secrets.all());
  if (stack.databaseUrl === null) return;
  const database = databaseAt(stack.databaseUrl);
  const tables = (await database.rows('SHOW TABLES')).map((row) => String(Object.values(row)[0]));
  expect(tables).toEqual(expect.arrayContaining(['session', 'sign_in_link', 'password_credential', 'audit_entry']));
  for (const table of tables) expectNoneIn(`table ${table}`, JSON.stringify(await database.rows(`SELECT * FROM \`${table}\``)), secrets.all());
});

test('no secret of the whole run passed or stayed in Redis', async ({ stack, secrets }) => {
  test.skip(stack.redisUrl === null, 'SKIPPED: there is no Redis on the embedded profile');
  const seen = readIf(join(stack.folder, 'bus.log')) + (await contentOfRedis(stack.redisUrl ?? ''));
  expectNoneIn('Redis', seen, secrets.all());
});

test('what is stored of a session or link is of no use as one (SESS-11)', async ({ stack, people }) => {
  test.skip(stack.databaseUrl === null, 'SKIPPED: reading the tables needs MySQL');
  await people.newcomer(['user']);
  const database = databaseAt(stack.databaseUrl ?? '');
  const [session] = await database.rows('SELECT * FROM session ORDER BY createdAt DESC LIMIT 1');
  for (const stored of Object.values(session ?? {}).filter((value) => typeof value === 'string')) {
    expect((await people.caller().as({ cookie: `__Host-atrium_session=${stored}` }).get('/api/users/me')).status).toBe(401);
  }
});

/** Names the kind and the place of what was found, never the secret itself. */
function expectNoneIn(place: string, text: string, secrets: readonly { kind: string; secret: string }[]): void {
  expect(secrets.length).toBeGreaterThan(0);
  const found = secrets.filter(({ secret }) => text.includes(secret)).map(({ kind }) => kind);
  expect({ place, found: [...new Set(found)] }).toEqual({ place, found: [] });
}
