import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../log/log.js';
import { problemOf } from './problem.js';

/** Answers a thrown error as `application/problem+json`, and logs it when nobody expected it. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): void {
  const { status, headers, body, unexpected } = problemOf(error, request.id);
  if (unexpected) log.error({ error, requestId: request.id }, 'A request failed unexpectedly');
  if (reply.sent) return;
  void reply
    .code(status)
    .headers(headers)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(body);
}
