import { ProblemError } from '@atrium/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../log/log.js';
import { problemOf } from './problem.js';

/** More than the proxy lets through is not worth reading. */
const readableBytes = 26_214_400;

/** Answers a thrown error as `application/problem+json`, and logs it when nobody expected it. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): void {
  const { status, headers, body, unexpected } = problemOf(error, request.id, request.route ? 'route' : 'framework');
  if (unexpected) log.error({ error, requestId: request.id }, 'A request failed unexpectedly');
  else if (status >= 500 && !(error instanceof ProblemError)) log.warn({ error, requestId: request.id }, 'A request could not be answered');
  if (reply.sent) return;
  if (mayBeReadToTheEnd(request)) reply.removeHeader('connection');
  void reply
    .code(status)
    .headers(headers)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(body);
}

/**
 * Fastify closes the connection when it refuses a body unread, and a proxy that is still sending loses the answer to
 * that. A body of bounded length is read and thrown away instead, within the server's request timeout.
 */
const mayBeReadToTheEnd = ({ headers }: FastifyRequest): boolean => Number(headers['content-length'] ?? Number.POSITIVE_INFINITY) <= readableBytes;
