import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../actor/actor.js';
import { actorOf } from './request-state.js';

/** Injects who acts; never undefined, an anonymous caller is an actor too. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Actor =>
  actorOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
