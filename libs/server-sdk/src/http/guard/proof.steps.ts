import { sessionErrors } from '@atrium/contracts';
import type { Actor } from '../../actor/actor.js';
import type { Clock } from '../../clock.js';
import type { RouteAccess } from '../route-access.js';

/** The actor must have proved itself with as many factors as the route needs. */
export function assertAssurance(actor: Actor, route: RouteAccess): void {
  if (actor.assurance >= route.assurance) return;
  throw actor.kind === 'anonymous' ? sessionErrors.required() : sessionErrors.proofRequired();
}

/** A sensitive act needs a proof within its time. */
export function assertFreshProof(actor: Actor, route: RouteAccess, clock: Clock): void {
  if (!route.fresh || actor.freshUntil > clock.now().getTime()) return;
  throw actor.kind === 'anonymous' ? sessionErrors.required() : sessionErrors.proofRequired();
}
