import { expect, it, vi } from 'vitest';
import { describeOnEveryEngine, type OpenDatabase } from '../db/test-databases.js';
import { CreateThrottle1767225600002, SqlThrottle, ThrottleWindow } from './index.js';
import { StoppedClock, throttleConformance } from './throttle.conformance.js';

const schema = { entities: [ThrottleWindow], migrations: [CreateThrottle1767225600002] };

const rule = { limit: 3, windowSeconds: 60 };

describeOnEveryEngine('the throttle', (open: OpenDatabase) => {
  throttleConformance(async (clock) => {
    const db = await open(schema);
    return [new SqlThrottle(db, clock), new SqlThrottle(await open({ ...schema, sameAs: db }), clock)];
  });

  it('purges more than one batch', async () => {
    const db = await open(schema);
    const clock = new StoppedClock();
    const throttle = new SqlThrottle(db, clock);
    const rows = Array.from({ length: 1_100 }, (_, number) => ({ keyHash: `${number}`, count: 1, windowEndsAt: clock.now() }));
    await db.transaction((tx) => tx.repo(ThrottleWindow).insert(rows));
    expect(await throttle.purge()).toBe(1_100);
  });

  it('does not purge a window that began anew meanwhile', async () => {
    const db = await open(schema);
    const clock = new StoppedClock();
    const throttle = new SqlThrottle(db, clock);
    await throttle.take('key', rule);
    clock.advance(60);
    const query = db.query.bind(db);
    vi.spyOn(db, 'query').mockImplementationOnce(async (sql, parameters) => {
      const ended = await query(sql, parameters);
      await throttle.take('key', rule);
      return ended;
    });
    expect(await throttle.purge()).toBe(0);
    expect(await throttle.take('key', rule)).toMatchObject({ remaining: 1 });
  });

  it('keeps no key in the clear', async () => {
    const db = await open(schema);
    await new SqlThrottle(db, new StoppedClock()).take('ann@example.test', { limit: 1, windowSeconds: 1 });
    expect(JSON.stringify(await db.query('SELECT keyHash FROM throttle'))).not.toContain('ann');
  });

  it('has a table as its entity says', async () => {
    const { upQueries } = await (await open(schema)).dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});
