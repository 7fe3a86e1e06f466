import { requestErrors } from '@atrium/contracts';
import fastifyCookie from '@fastify/cookie';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Environment } from '../env.js';
import { problemOf } from '../errors/problem.js';
import { declaredAnswer } from '../http/declared-answer.js';
import { assertReasonableJson } from '../http/json-limits.js';
import { securityHeaders } from '../http/security-headers.js';
import { newRequestId } from '../ids.js';
import type { Log } from '../log/log.js';

/** Largest JSON body (security.md R21); uploads have their own routes and limits. */
const bodyLimitBytes = 262_144;
/** Slow clients are cut off: headers within 15 s, a whole request within 30 s (DOS-03). */
const headersTimeoutMs = 15_000;
const requestTimeoutMs = 30_000;
const checkEveryMs = 5_000;
const keepAliveTimeoutMs = 72_000;

/** The HTTP engine, closed to everything but JSON (decisions.md 3). */
export function httpAdapter(environment: Environment): FastifyAdapter {
  const headers = securityHeaders(environment.publicUrl);
  return new FastifyAdapter({
    bodyLimit: bodyLimitBytes,
    http: { headersTimeout: headersTimeoutMs, connectionsCheckingInterval: checkEveryMs },
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: keepAliveTimeoutMs,
    // A request that still arrives on an open connection while the process stops is answered, and the connection closed after it.
    return503OnClosing: false,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    trustProxy: environment.trustedProxies.length > 0 ? [...environment.trustedProxies] : false,
    genReqId: () => newRequestId(),
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const { status, body } = problemOf(error, request.id);
      void reply.code(status).headers(headers).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(body));
    },
  });
}

/** Parsers, hooks and decorations that must stand before Nest registers its routes. */
export async function prepareHttp(app: NestFastifyApplication, environment: Environment, log: Log): Promise<FastifyInstance> {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeAllContentTypeParsers();
  app.useBodyParser('application/json');
  app.setGlobalPrefix('api');
  await fastify.register(fastifyCookie);
  addHooks(fastify, environment, log);
  decorateForPassport(fastify);
  return fastify;
}

function addHooks(fastify: FastifyInstance, environment: Environment, log: Log): void {
  const headers = securityHeaders(environment.publicUrl);
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers);
    reply.header('x-request-id', request.id);
    done();
  });
  fastify.addHook('preValidation', (request, _reply, done) => {
    if (request.body !== undefined && request.body !== null) assertReasonableJson(request.body);
    done();
  });
  fastify.addHook('preSerialization', (request, reply, payload, done) => {
    done(null, declaredAnswer(request, reply, payload));
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    logAnswer(log, request, reply);
    done();
  });
}


/** A refused read is a trace of somebody who probes (ASVS 16.3.2); 401 is not, every page asks that way. */
const isRefusal = (status: number): boolean => status === 403 || status === 429;

/** Reads are the proxy's to log; what changes state, is refused or fails is ours. Query values never appear. */
function logAnswer(log: Log, request: FastifyRequest, reply: FastifyReply): void {
  const failed = reply.statusCode >= 500;
  if (request.method === 'GET' && !failed && !isRefusal(reply.statusCode)) return;
  const fields = {
    requestId: request.id,
    method: request.method,
    path: request.url.split('?', 1)[0]?.slice(0, 500),
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
    userId: request.actor?.userId ?? null,
    ip: request.ip,
  };
  if (failed) log.warn(fields, 'A request failed');
  else log.info(fields, 'A request was answered');
}

/** Members that Express-style passport strategies call when they redirect (decisions.md 27). */
function decorateForPassport(fastify: FastifyInstance): void {
  fastify.decorateReply('setHeader', function (this: FastifyReply, name: string, value: string) {
    return this.header(name, value);
  });
  fastify.decorateReply('end', function (this: FastifyReply, body?: string) {
    void this.send(body ?? '');
  });
  fastify.decorateRequest('connection', {
    getter(this: FastifyRequest) {
      return this.raw.socket;
    },
  });
}

const healthPaths = new Set(['/api/healthz', '/api/readyz', '/api/health']);

/** A worker tells how it is and answers nothing else. */
export function answerHealthOnly(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (!healthPaths.has(request.url)) throw requestErrors.notFound();
    done();
  });
}
