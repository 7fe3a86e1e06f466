import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../actor/actor.js';
import { Contributed, type Contributions } from '../../feature/extension-point.js';
import { requestGates, type RequestGate } from '../../feature/points.js';
import type { RouteAccess } from '../route-access.js';

/** Lets every gate refuse the request, in feature order. */
@Injectable()
export class GateStep {
  constructor(@Contributed(requestGates) private readonly gates: Contributions<RequestGate>) {}

  /** Whether any feature contributes a gate. */
  isNeeded(): boolean {
    return this.gates().length > 0;
  }

  async judge(actor: Actor, route: RouteAccess, request: FastifyRequest): Promise<void> {
    for (const gate of this.gates()) await gate.admit(actor, route, request);
  }
}
