import { readFileSync } from 'node:fs';
import { mustRun } from '../harness/command-line.js';
import type { StackDescription } from '../harness/stack.js';

/** One operation of the OpenAPI document. */
export interface Route {
  readonly method: string;
  /** As documented, `/api/admin/app-config/{namespace}`. */
  readonly path: string;
  /** `GET /api/users/me` */
  readonly name: string;
  /** The path with its parameters filled in. */
  readonly url: string;
  readonly isUnsafe: boolean;
  readonly takesBody: boolean;
  readonly parameters: readonly string[];
}

interface Operation {
  readonly requestBody?: unknown;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const values: Record<string, string> = { namespace: 'brand' };
/** A well-formed id of nothing. */
const nobodysId = '01890a5d-ac96-774b-bcce-b302099a8057';

/** Every route of the running application, as its own document tells: a new one is swept the day it appears. */
export async function routesOf(stack: StackDescription): Promise<Route[]> {
  const document: { paths: Record<string, Record<string, Operation>> } = JSON.parse(await mustRun(stack.variables, ['openapi']));
  const routes = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => routeOf(method.toUpperCase(), path, operation)),
  );
  if (routes.length === 0) throw new Error('The OpenAPI document has no routes; a sweep would prove nothing.');
  return routes;
}

function routeOf(method: string, path: string, operation: Operation): Route {
  return {
    method,
    path,
    name: `${method} ${path}`,
    url: path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? nobodysId),
    isUnsafe: unsafe.has(method),
    takesBody: operation.requestBody !== undefined,
    parameters: (operation.parameters ?? []).filter((parameter) => parameter.in === 'query').map((parameter) => parameter.name),
  };
}

/** Who may call what, as agreed and checked in: `public`, `signedIn` or a permission code by route. */
export const accessTable: Readonly<Record<string, string>> = JSON.parse(readFileSync(new URL('./access-table.json', import.meta.url), 'utf8'));
