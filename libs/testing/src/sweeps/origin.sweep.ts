import type { TestApp } from '../test-app.js';
import { assertNone, assertSome, call, nameOf, unsafeRoutesOf, type PathValues } from './swept-route.js';

/** What a browser sends along when another site, or a look-alike, is behind a request (CSRF-01). */
export const foreignOrigins: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'another origin': { origin: 'https://evil.example' },
  'the null origin': { origin: 'null' },
  'another site': { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  'a sibling of the site': { origin: 'https://app.evil.example', 'sec-fetch-site': 'same-site' },
  'an address bar': { 'sec-fetch-site': 'none' },
};

/** Types of body that a form of another site can send without asking (CSRF-02). */
export const formTypes = ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x', 'text/plain; charset=application/json'] as const;

interface Caller {
  /** Cookie of somebody who may call everything: a refusal must not come from a lack of rights. */
  readonly cookie: string;
  readonly values?: PathValues;
}

/** Every unsafe route refuses requests of other sites, although the victim's cookie comes along. @throws Error naming the others */
export async function assertOtherSitesAreRefused(app: TestApp, { cookie, values = {} }: Caller): Promise<void> {
  const routes = unsafeRoutesOf(app);
  assertSome(routes);
  const faults: string[] = [];
  for (const route of routes) {
    for (const [who, headers] of Object.entries(foreignOrigins)) {
      const { status, body } = await call(app, route, values, { cookie, headers });
      if (status !== 403 || body?.code !== 'request.originRefused') faults.push(`${nameOf(route)} from ${who} answered ${status} ${body?.code ?? ''}`);
    }
  }
  assertNone('These routes take requests of other sites', faults);
}

/** Every unsafe route refuses what is not JSON. @throws Error naming the others */
export async function assertOnlyJsonIsTaken(app: TestApp, { cookie, values = {} }: Caller): Promise<void> {
  const routes = unsafeRoutesOf(app);
  assertSome(routes);
  const faults: string[] = [];
  for (const route of routes) {
    for (const type of formTypes) {
      const { status, body } = await call(app, route, values, { cookie, body: 'sweep=1', headers: { 'content-type': type } });
      if (status !== 415 || body?.code !== 'request.unsupportedType') faults.push(`${nameOf(route)} with ${type} answered ${status} ${body?.code ?? ''}`);
    }
  }
  assertNone('These routes take other things than JSON', faults);
}
