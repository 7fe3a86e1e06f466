import type { FastifyRequest } from 'fastify';
import { anonymousIdentity, type Actor } from '../actor/actor.js';
import type { RouteAccess } from './route-access.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard; absent before it ran. */
    actor?: Actor;
    /** The matched route's declaration, set by the guard. */
    route?: RouteAccess;
  }
}

/** Longer user agents say nothing more and would bloat every row that keeps one. */
const maxUserAgent = 300;

/** The request's part of an actor. */
export function originOf(request: FastifyRequest): Pick<Actor, 'requestId' | 'ip' | 'userAgent'> {
  const agent = request.headers['user-agent'];
  return { requestId: request.id, ip: request.ip, userAgent: agent === undefined ? null : agent.slice(0, maxUserAgent) };
}

/** Who acts; anonymous when no authenticator recognised the request. */
export const actorOf = (request: FastifyRequest): Actor =>
  request.actor ?? { ...anonymousIdentity, ...originOf(request) };
