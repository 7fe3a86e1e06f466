import { isUnsafeMethod, routesOf, type DeclaredRoute } from '@atrium/server-sdk';
import type { InjectOptions, TestAnswer, TestApp } from '../test-app.js';

/** Values for `:parameters` of addresses; what is not named gets an id that nobody has. */
export type PathValues = Readonly<Record<string, string>>;

/** A well-formed id of nothing. */
const nobodysId = '01890a5d-ac96-774b-bcce-b302099a8057';

export const nameOf = ({ method, path }: DeclaredRoute): string => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`;

export const unsafeRoutesOf = (app: TestApp): DeclaredRoute[] => routesOf(app.server.app).filter(({ method }) => isUnsafeMethod(method));

export const addressOf = ({ path }: DeclaredRoute, values: PathValues): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? nobodysId));

let callers = 0;

/** Calls a route from an address that has not called before, so that throttles do not answer in its place. */
export function call(app: TestApp, route: DeclaredRoute, values: PathValues, options: InjectOptions & { readonly query?: string }): Promise<TestAnswer> {
  callers += 1;
  const { query = '', ...sent } = options;
  const remoteAddress = `10.${(callers >> 16) & 255}.${(callers >> 8) & 255}.${callers & 255}`;
  return app.inject(route.method, `${addressOf(route, values)}${query}`, { remoteAddress, ...sent });
}

/** Fails with every fault at once: a sweep that stops at the first one is run many times. */
export function assertNone(what: string, faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`${what}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
}

/** A sweep over nothing proves nothing. */
export function assertSome(routes: readonly DeclaredRoute[]): void {
  if (routes.length === 0) throw new Error('The application has no such route; the sweep would prove nothing.');
}
