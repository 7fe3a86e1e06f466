import { beforeEach, expect, it } from 'vitest';
import { Clock } from '../clock.js';
import type { Throttle } from './throttle.js';

/** A clock that stands still until a test moves it. */
export class StoppedClock extends Clock {
  #now = new Date('2026-03-01T12:00:00.250Z');

  now(): Date {
    return this.#now;
  }

  advance(seconds: number): void {
    this.#now = new Date(this.#now.getTime() + seconds * 1000);
  }
}

/** Everything that a throttle must do. `make` returns two throttles on one store, as two processes have. */
export function throttleConformance(make: (clock: Clock) => Promise<readonly [Throttle, Throttle]>): void {
  const rule = { limit: 3, windowSeconds: 60 };
  let clock: StoppedClock;
  let throttle: Throttle;
  let other: Throttle;
  beforeEach(async () => {
    clock = new StoppedClock();
    [throttle, other] = await make(clock);
  });
  const allowed = async (key: string): Promise<boolean> => (await throttle.take(key, rule)).allowed;

  it('allows the limit and refuses the next, counting over both processes', async () => {
    expect(await throttle.take('key', rule)).toEqual({ allowed: true, remaining: 2, retryAfterSeconds: 0 });
    expect(await other.take('key', rule)).toEqual({ allowed: true, remaining: 1, retryAfterSeconds: 0 });
    expect(await throttle.take('key', rule)).toEqual({ allowed: true, remaining: 0, retryAfterSeconds: 0 });
    expect(await other.take('key', rule)).toEqual({ allowed: false, remaining: 0, retryAfterSeconds: 60 });
  });

  it('allows exactly 10 of 40 parallel takes', async () => {
    const takes = Array.from({ length: 40 }, (_, number) => (number % 2 ? throttle : other).take('race', { limit: 10, windowSeconds: 60 }));
    expect((await Promise.all(takes)).filter((answer) => answer.allowed)).toHaveLength(10);
  });

  it('counts keys apart, by case and accent', async () => {
    for (const key of ['a', 'a', 'a', 'A', 'á']) expect(await allowed(key)).toBe(true);
    expect(await allowed('a')).toBe(false);
  });

  it('tells when to come back, and continued traffic does not put it off', async () => {
    for (let take = 0; take < 3; take += 1) await throttle.take('key', rule);
    clock.advance(20);
    expect(await throttle.take('key', rule)).toMatchObject({ allowed: false, retryAfterSeconds: 40 });
    clock.advance(39.5);
    expect(await throttle.take('key', rule)).toMatchObject({ allowed: false, retryAfterSeconds: 1 });
    clock.advance(0.5);
    expect(await throttle.take('key', rule)).toEqual({ allowed: true, remaining: 2, retryAfterSeconds: 0 });
  });

  it('begins anew after a clear, for that key only', async () => {
    for (const key of ['one', 'two']) for (let take = 0; take < 3; take += 1) await throttle.take(key, rule);
    await throttle.clear('one');
    expect(await allowed('one')).toBe(true);
    expect(await allowed('two')).toBe(false);
  });

  it('purges ended windows and no others', async () => {
    for (let key = 0; key < 3; key += 1) await throttle.take(`old ${key}`, rule);
    clock.advance(30);
    for (let take = 0; take < 3; take += 1) await throttle.take('new', rule);
    expect(await throttle.purge()).toBe(0);
    clock.advance(30);
    expect(await throttle.purge()).toBe(3);
    expect(await allowed('new')).toBe(false);
  });
}
