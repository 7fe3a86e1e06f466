import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixtureSchema, Person, person } from '../conformance/fixtures.js';
import { TcpProxy } from '../conformance/tcp-proxy.js';
import type { Db } from '../db.js';
import { openDatabase } from '../open.js';
import { addressOf, describeOnMysql } from '../test-databases.js';
import { DatabaseUnavailableError } from '../unavailable.js';
import { parseAddress } from './address.js';

describe('a MySQL address', () => {
  it('has percent-encoded parts and a usual port', () => {
    expect(parseAddress('mysql://an%40n:p%2Fw@db/shop')).toEqual({ host: 'db', port: 3306, user: 'an@n', password: 'p/w', database: 'shop' });
  });

  it.each(['mysql://ann@db', 'mysql://ann@db/', 'postgres://db/shop', 'shop'])('is refused: %s', (url) => {
    expect(() => parseAddress(url)).toThrow();
  });
});

describeOnMysql('the server adapter', (open) => {
  it('sets READ COMMITTED, UTC and a strict mode on every connection of the pool', async () => {
    const db = await open({ ...fixtureSchema, poolSize: 6 });
    const sql = 'SELECT CONNECTION_ID() AS id, @@transaction_isolation AS level, @@time_zone AS zone, @@sql_mode AS mode, SLEEP(0.05) AS slept';
    const rows = await Promise.all(Array.from({ length: 6 }, () => db.query<{ id: number; level: string; zone: string; mode: string }>(sql)));
    expect(new Set(rows.map(([row]) => row?.id)).size).toBe(6);
    for (const [row] of rows) {
      expect(row).toMatchObject({ level: 'READ-COMMITTED', zone: '+00:00', mode: expect.stringContaining('STRICT_TRANS_TABLES') });
    }
  });

  describe('a deadlock', () => {
    let db: Db;
    beforeAll(async () => {
      db = await open(fixtureSchema);
    });
    /** Adds a point to two rows, with time for the other transaction to do the same the other way round. */
    const addPoints = (first: string, second: string, swallow: boolean): Promise<void> => db.transaction(async (tx) => {
      const add = (id: string): Promise<number> => tx.execute('UPDATE person SET points = points + 1 WHERE id = ?', [id]);
      await add(first);
      await sleep(100);
      await add(second).catch((error: unknown) => {
        if (!swallow) throw error;
      });
      await tx.repo(Person).insert(person({ name: `marker ${swallow}` }));
    });

    it.each([false, true])('is run again and leaves no half, also when the work hides the error: %s', async (swallow) => {
      const rows = [person(), person()];
      const [a = '', b = ''] = rows.map((row) => row.id);
      await db.repo(Person).insert(rows);
      await Promise.all([addPoints(a, b, swallow), addPoints(b, a, swallow)]);
      expect((await db.repo(Person).findBy([{ id: a }, { id: b }])).map((row) => row.points)).toEqual([2, 2]);
      expect(await db.repo(Person).countBy({ name: `marker ${swallow}` })).toBe(2);
    });
  });

  it('says unavailable while the server is away, and works again within 10 s of its return', async () => {
    const direct = await open(fixtureSchema);
    const { proxy, db } = await through(direct);
    const using: readonly (() => Promise<unknown>)[] = [
      () => db.query('SELECT 1 AS one'),
      () => db.ping(),
      () => db.repo(Person).count(),
      () => db.autocommit("UPDATE person SET name = 'x'"),
      () => db.transaction((tx) => tx.execute("UPDATE person SET name = 'x'")),
    ];
    await Promise.all(using.map((use) => use()));
    await proxy.cut();
    for (const use of using) await expect(use()).rejects.toThrow(DatabaseUnavailableError);
    await Promise.allSettled(Array.from({ length: 30 }, () => db.query('SELECT 1 AS one')));
    await proxy.restore();
    const startedAt = Date.now();
    while (!(await db.ping().then(() => true, () => false)) && Date.now() - startedAt < 10_000) await sleep(50);
    await Promise.all(using.map((use) => use()));
    expect(Date.now() - startedAt).toBeLessThan(10_000);
    await db.close();
    await proxy.cut();
  });

  it('leaves nothing of a transaction whose connection breaks', async () => {
    const direct = await open(fixtureSchema);
    const { proxy, db } = await through(direct);
    await expect(db.transaction(async (tx) => {
      await tx.repo(Person).insert(person({ name: 'broken' }));
      await proxy.cut();
      await tx.repo(Person).insert(person({ name: 'broken' }));
    })).rejects.toThrow(DatabaseUnavailableError);
    expect(await direct.repo(Person).countBy({ name: 'broken' })).toBe(0);
    await db.close();
  });

  it('gives up a server that has gone silent, and takes new connections when it answers again', async () => {
    const direct = await open(fixtureSchema);
    const { proxy, db } = await through(direct, 300);
    const using: readonly (() => Promise<unknown>)[] = [
      () => db.query('SELECT 1 AS one'),
      () => db.transaction((tx) => tx.execute("UPDATE person SET name = 'x'")),
    ];
    await Promise.all(using.map((use) => use()));
    proxy.freeze();
    for (const use of using) await expect(use()).rejects.toThrow(DatabaseUnavailableError);
    await Promise.all(using.map((use) => use()));
    await db.close();
    await proxy.cut();
  });

  it('says unavailable when it cannot connect at the start', async () => {
    const proxy = await TcpProxy.start('127.0.0.1', 1);
    await proxy.cut();
    const url = `mysql://ann@127.0.0.1:${proxy.port}/nothing`;
    await expect(openDatabase({ url: { engine: 'mysql', url }, ...fixtureSchema })).rejects.toThrow(DatabaseUnavailableError);
  });
});

async function through(direct: Db, statementTimeout?: number): Promise<{ proxy: TcpProxy; db: Db }> {
  const address = addressOf(direct);
  if (address.engine !== 'mysql') throw new Error('There is nothing between us and a file');
  const url = new URL(address.url);
  const proxy = await TcpProxy.start(url.hostname, Number(url.port || 3306));
  url.hostname = '127.0.0.1';
  url.port = String(proxy.port);
  const db = await openDatabase({ url: { engine: 'mysql', url: url.href, poolSize: 4, ...(statementTimeout ? { statementTimeout } : {}) }, ...fixtureSchema });
  return { proxy, db };
}
