import { routesOf } from '@atrium/server-sdk';
import type { TestApp } from '../test-app.js';
import { assertNone, assertSome, call, nameOf, type PathValues } from './swept-route.js';

/** Who may call what, by route: `public`, `signedIn` or a permission code. Sorted, ready to be checked in and compared. */
export function accessTableOf(app: TestApp): Record<string, string> {
  const rows = routesOf(app.server.app).map((route) => {
    const { access } = route.access;
    return [nameOf(route), access === null ? 'undeclared' : access.kind === 'allow' ? access.permission.code : access.kind] as const;
  });
  return Object.fromEntries(rows.toSorted(([one], [other]) => one.localeCompare(other, 'en')));
}

/** Every route says who may call it. @throws Error naming those that do not */
export function assertEveryRouteDeclaresAccess(app: TestApp): void {
  assertSome(routesOf(app.server.app));
  const silent = Object.entries(accessTableOf(app)).filter(([, access]) => access === 'undeclared');
  assertNone('These routes say neither @Public, @SignedIn nor @Allow', silent.map(([name]) => name));
}

/** Every route says what it answers, so that nothing undeclared leaves the server. @throws Error naming those that do not */
export function assertEveryRouteDeclaresItsAnswer(app: TestApp): void {
  const silent = routesOf(app.server.app).filter(({ access }) => access.returns === null);
  assertNone('These routes have no @Returns', silent.map(nameOf));
}

/** A caller without a session gets 401 from every route that is not public. @throws Error naming those that answer otherwise */
export async function assertStrangersAreRefused(app: TestApp, values: PathValues = {}): Promise<void> {
  const closed = routesOf(app.server.app).filter(({ access }) => access.access?.kind !== 'public');
  assertSome(closed);
  const faults: string[] = [];
  for (const route of closed) {
    const { status, body } = await call(app, route, values, {});
    if (status !== 401 || body?.code !== 'session.required') faults.push(`${nameOf(route)} answered ${status} ${body?.code ?? ''}`);
  }
  assertNone('These routes did not ask a stranger to sign in', faults);
}
