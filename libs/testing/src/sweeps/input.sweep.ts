import { isUnsafeMethod, routesOf, type DeclaredRoute } from '@atrium/server-sdk';
import type { TestAnswer, TestApp } from '../test-app.js';
import { assertNone, assertSome, call, nameOf, type PathValues } from './swept-route.js';

interface Caller {
  /** Cookie of somebody who may call everything; no route gets as far as ending that session. */
  readonly cookie: string;
  /** Sent along everywhere: a precondition such as `If-Match` would answer in the schema's place. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly values?: PathValues;
}

const unknownName = 'sweepUnknown';

/**
 * Every route refuses a query parameter, and every unsafe one a body field, that nobody declared: 400 naming it.
 *
 * @throws Error naming the others
 */
export async function assertInputIsStrict(app: TestApp, { cookie, headers = {}, values = {} }: Caller): Promise<void> {
  const routes = routesOf(app.server.app);
  assertSome(routes);
  const faults: string[] = [];
  for (const route of routes) {
    const asked = await call(app, route, values, { cookie, headers, query: `?${unknownName}=1` });
    if (!names(asked)) faults.push(`${nameOf(route)} with an unknown parameter answered ${described(asked)}`);
    if (!isUnsafeMethod(route.method)) continue;
    const told = await call(app, route, values, { cookie, headers, body: { [unknownName]: 1 } });
    if (!refusesField(route, told)) faults.push(`${nameOf(route)} with an unknown field answered ${described(told)}`);
  }
  assertNone('These routes take input that nobody declared', faults);
}

const names = ({ status, body }: TestAnswer): boolean => status === 400 && hasError(body, unknownName);

/** A route without a body refuses the whole body, whose path is empty. */
const refusesField = (route: DeclaredRoute, { status, body }: TestAnswer): boolean =>
  status === 400 && hasError(body, route.access.takesBody ? unknownName : '');

const hasError = (body: { errors?: { path: string }[] } | null, path: string): boolean => (body?.errors ?? []).some((error) => error.path === path);

const described = ({ status, text }: TestAnswer): string => `${status} ${text.slice(0, 200)}`;
