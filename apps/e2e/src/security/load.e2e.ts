import { setTimeout as sleep } from 'node:timers/promises';
import { databaseAt } from '../harness/database.js';
import { expect, test } from '../harness/test.js';
import { openRaw } from './raw-connection.js';

test('asking for health often costs the database nothing (DOS-02)', async ({ stack, people }) => {
  test.skip(stack.databaseUrl === null, 'SKIPPED: counting statements needs MySQL');
  const database = databaseAt(stack.databaseUrl ?? '');
  const statements = async (): Promise<number> => {
    const rows = await database.rows("SHOW GLOBAL STATUS WHERE Variable_name IN ('Com_select', 'Com_stmt_execute', 'Com_admin_commands', 'Com_update', 'Com_insert')");
    return rows.reduce((total, row) => total + Number(row.Value), 0);
  };
  const client = people.caller();
  for (const path of ['/api/healthz', '/api/readyz', '/api/health']) {
    const before = await statements();
    for (let batch = 0; batch < 20; batch += 1) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => client.get(path)));
      expect(answers.every(({ status }) => status === 200)).toBe(true);
    }
    // What is measured now and then, in the background or from memory, may ask once in a while.
    expect([path, (await statements()) - before < 20]).toEqual([path, true]);
  }
});

test('health names components and nothing of the machine', async ({ people }) => {
  const { json, text } = await people.caller().get('/api/health');
  expect(json.components.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(['database']));
  expect(text).not.toMatch(/127\.0\.0\.1|mysql:|redis:|\/tmp|password/i);
});

test('fifty connections that never finish their headers are cut off, and others are served meanwhile (DOS-03)', async ({ stack, people }) => {
  const slow = await Promise.all(Array.from({ length: 50 }, () => openRaw(stack.url)));
  try {
    for (const connection of slow) connection.write('GET /api/app-config HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
    const client = people.caller();
    for (let call = 0; call < 5; call += 1) {
      const startedAt = Date.now();
      expect((await client.get('/api/app-config')).status).toBe(200);
      expect(Date.now() - startedAt).toBeLessThan(2_000);
    }
    const cut = Promise.all(slow.map((connection) => connection.closed)).then(() => 'cut off');
    const drip = setInterval(() => slow.forEach((connection) => connection.write('x')), 1_000);
    const outcome = await Promise.race([cut, sleep(20_000, 'still open')]);
    clearInterval(drip);
    expect(outcome).toBe('cut off');
  } finally {
    for (const connection of slow) connection.close();
  }
});

test('requests sent ahead on one connection are each answered, in order', async ({ stack }) => {
  const { host } = new URL(stack.url);
  const connection = await openRaw(stack.url);
  const ask = (path: string, close = ''): string => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n${close}\r\n`;
  connection.write(ask('/api/healthz') + ask('/api/nothing') + ask('/api/healthz', 'Connection: close\r\n'));
  await connection.closed;
  expect(connection.received().match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 404', 'HTTP/1.1 200']);
});
