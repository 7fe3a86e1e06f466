import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { anonymousIdentity, type Actor } from '../../actor/actor.js';
import { Clock } from '../../clock.js';
import { routeAccessOf } from '../route-access.js';
import { originOf } from '../request-state.js';
import { AuthenticateStep } from './authenticate.step.js';
import { GateStep } from './gate.step.js';
import { OriginStep } from './origin.step.js';
import { PermissionStep } from './permission.step.js';
import { assertAssurance, assertFreshProof } from './proof.steps.js';
import { ThrottleStep } from './throttle.step.js';
import { assertDeclaredInput } from './undeclared-input.step.js';

/** The order in which every request is judged; `atrium doctor` prints it (decisions.md 8). */
export const guardChain = [
  'origin',
  'throttle',
  'authenticators',
  'request gates',
  'assurance',
  'proof',
  'permission',
  'undeclared input',
] as const;

/** The only global guard. Denies by default: a route that declares no access is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly origin: OriginStep,
    private readonly throttle: ThrottleStep,
    private readonly authenticate: AuthenticateStep,
    private readonly gates: GateStep,
    private readonly permission: PermissionStep,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const route = routeAccessOf(context.getClass(), context.getHandler());
    request.route = route;
    this.origin.judge(request);
    if (route.throttle) await this.throttle.judge(request, route, route.throttle);
    const identity = (await this.authenticate.recognise(request)) ?? anonymousIdentity;
    const actor: Actor = { ...identity, ...originOf(request) };
    request.actor = actor;
    if (this.gates.isNeeded()) await this.gates.judge(actor, route, request);
    assertAssurance(actor, route);
    assertFreshProof(actor, route, this.clock);
    const refusing = this.permission.judge(actor, route);
    if (refusing) await refusing;
    assertDeclaredInput(request, route);
    return true;
  }
}
