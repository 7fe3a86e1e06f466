import { requestErrors, type FieldError } from '@atrium/contracts';
import type { FastifyRequest } from 'fastify';
import type { RouteAccess } from '../route-access.js';

/** Refuses a query or a body that the route does not declare (decisions.md 4); declared ones are checked by their schema. */
export function assertDeclaredInput(request: FastifyRequest, route: RouteAccess): void {
  if (!route.takesQuery) {
    const names = Object.keys(request.query ?? {});
    if (names.length > 0) throw requestErrors.invalid({ errors: names.slice(0, 20).map(unknownParameter) });
  }
  if (!route.takesBody && request.body !== undefined && request.body !== null) {
    throw requestErrors.invalid({ errors: [{ path: '', code: 'unknown', message: 'This address takes no body' }] });
  }
}

const unknownParameter = (name: string): FieldError => ({
  path: name.slice(0, 100),
  code: 'unknown',
  message: 'This parameter is not known here',
});
