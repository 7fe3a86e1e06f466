import { permissionErrors, ProblemError, requestErrors, sessionErrors, type ErrorDefinition, type ErrorDetails } from '@atrium/contracts';
import { HttpException } from '@nestjs/common';
import { DatabaseUnavailableError } from '../db/index.js';

/** A problem document (RFC 9457) ready to be sent. */
export interface ProblemAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  /** A surprise: to be logged with its stack. */
  readonly unexpected: boolean;
}

/** Where an error was thrown: before a route ran, by the HTTP engine, or by a route. A `statusCode` of the latter is somebody else's. */
export type ErrorSource = 'framework' | 'route';

/** Seconds a caller should wait when the database cannot be reached. */
const retryAfterSeconds = 5;

/** Turns anything thrown into a problem. Never shows a stack, SQL or an unexpected error's message. */
export function problemOf(error: unknown, requestId: string, source: ErrorSource = 'framework'): ProblemAnswer {
  const known = asProblem(error, source);
  const problem = known ?? requestErrors.failed();
  const { definition, details } = problem;
  return {
    status: definition.status,
    headers: { ...details.headers },
    body: bodyOf(definition, details, requestId),
    unexpected: known === null,
  };
}

function bodyOf(definition: ErrorDefinition, details: ErrorDetails, requestId: string): Record<string, unknown> {
  return {
    type: `urn:atrium:problem:${definition.code}`,
    title: definition.title,
    status: definition.status,
    code: definition.code,
    ...(details.detail === undefined ? {} : { detail: details.detail }),
    requestId,
    ...(details.errors === undefined ? {} : { errors: details.errors }),
    ...details.extensions,
  };
}

function asProblem(error: unknown, source: ErrorSource): ProblemError | null {
  if (error instanceof ProblemError) return error;
  if (error instanceof DatabaseUnavailableError) {
    return requestErrors.unavailable({ headers: { 'retry-after': String(retryAfterSeconds) } });
  }
  const status = error instanceof HttpException ? error.getStatus() : source === 'framework' ? statusOf(error) : null;
  return status === null ? null : byStatus(status);
}

/** Fastify's own refusals carry a 4xx `statusCode`; everything else is a surprise. */
function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return null;
  return typeof error.statusCode === 'number' && error.statusCode < 500 ? error.statusCode : null;
}

function byStatus(status: number): ProblemError | null {
  if (status === 401) return sessionErrors.required();
  if (status === 403) return permissionErrors.missing();
  if (status === 404 || status === 405) return requestErrors.notFound();
  if (status === 413) return requestErrors.tooLarge();
  if (status === 415) return requestErrors.unsupportedType();
  if (status === 429) return requestErrors.tooMany();
  if (status === 503) return requestErrors.unavailable();
  return status >= 400 && status < 500 ? requestErrors.malformed() : null;
}
