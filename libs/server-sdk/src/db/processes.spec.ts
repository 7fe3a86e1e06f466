import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { fixtureSchema, Person, person } from './conformance/fixtures.js';
import type { IncrementOrder } from './conformance/increment.child.js';
import type { Engine } from './db.js';
import { addressOf, describeOnEveryEngine } from './test-databases.js';

const hooks = new URL('./conformance/typescript-hooks.mjs', import.meta.url).href;
const program = fileURLToPath(new URL('./conformance/increment.child.ts', import.meta.url));
const perProcess: Readonly<Record<Engine, number>> = { sqlite: 3_000, mysql: 300 };

describeOnEveryEngine('two processes on one database', (open, engine) => {
  const children: ChildProcess[] = [];
  afterAll(() => children.forEach((child) => child.kill()));
  const start = async (): Promise<ChildProcess> => {
    const child = fork(program, { execArgv: ['--conditions=@atrium/source', '--import', hooks] });
    children.push(child);
    await once(child, 'message');
    return child;
  };

  it(`lose none of ${2 * perProcess[engine]} read-modify-write transactions, and none fails`, { timeout: 90_000 }, async () => {
    const db = await open(fixtureSchema);
    const row = person();
    await db.repo(Person).insert(row);
    const order: IncrementOrder = { url: addressOf(db), personId: row.id, transactions: perProcess[engine] };
    const workers = await Promise.all([start(), start()]);
    const failures = await Promise.all(workers.map(async (worker): Promise<unknown[]> => {
      const answer = once(worker, 'message');
      worker.send(order);
      return answer;
    }));
    expect(failures.flat().filter((value) => typeof value === 'number')).toEqual([0, 0]);
    expect((await db.repo(Person).findOneByOrFail({ id: row.id })).points).toBe(2 * perProcess[engine]);
  });
});
