import 'reflect-metadata';
import { openDatabase, type DatabaseUrl } from '../index.js';
import { fixtureSchema, Person } from './fixtures.js';

export interface IncrementOrder {
  readonly url: DatabaseUrl;
  readonly personId: string;
  readonly transactions: number;
}

const concurrency = 20;

/** Adds one point per transaction, by reading and writing, and answers how many transactions failed. */
async function increment(order: IncrementOrder): Promise<number> {
  const db = await openDatabase({ url: order.url, ...fixtureSchema, synchronous: 'NORMAL' });
  let left = order.transactions;
  let failed = 0;
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await addPoint(order.personId).catch(() => void (failed += 1));
    }
  };
  const addPoint = (id: string): Promise<unknown> => db.transaction(async (tx) => {
    if (db.engine === 'mysql') await tx.execute('UPDATE person SET updatedAt = updatedAt WHERE id = ?', [id]);
    const { points } = await tx.repo(Person).findOneByOrFail({ id });
    await tx.repo(Person).update({ id }, { points: points + 1 });
  });
  await Promise.all(Array.from({ length: concurrency }, work));
  await db.close();
  return failed;
}

process.on('message', (order: IncrementOrder) => {
  void increment(order).then((failed) => process.send?.(failed, () => process.exit()));
});
process.send?.('ready');
