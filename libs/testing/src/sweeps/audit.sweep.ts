import type { InjectOptions, TestApp } from '../test-app.js';
import { assertNone, nameOf, unsafeRoutesOf } from './swept-route.js';

/** One valid call of a mutating route. */
export interface Act extends InjectOptions {
  /** The address with its parameters filled in. */
  readonly url: string;
}

interface AuditSweep {
  /** For every mutating route, by its name (`PATCH /api/users/me`), how it is called well; a new route without one fails the sweep. */
  readonly acts: Readonly<Record<string, () => Promise<Act>>>;
  /** How many audit entries there are now. */
  countEntries(): Promise<number>;
}

/** Every mutating route succeeds on its example and leaves at least one audit entry. @throws Error naming the others */
export async function assertEveryChangeIsAudited(app: TestApp, { acts, countEntries }: AuditSweep): Promise<void> {
  const names = unsafeRoutesOf(app).map((route) => ({ name: nameOf(route), method: route.method }));
  const stale = Object.keys(acts).filter((name) => !names.some((route) => route.name === name));
  assertNone('These examples belong to no route', stale);
  const faults: string[] = [];
  for (const { name, method } of names) {
    const example = acts[name];
    if (!example) {
      faults.push(`${name} has no example`);
      continue;
    }
    const { url, ...options } = await example();
    const before = await countEntries();
    const { status, text } = await app.inject(method, url, options);
    if (status >= 300) faults.push(`${name} answered ${status} to its example: ${text.slice(0, 300)}`);
    else if ((await countEntries()) <= before) faults.push(`${name} left no audit entry`);
  }
  assertNone('These routes change something without an audit entry', faults);
}
