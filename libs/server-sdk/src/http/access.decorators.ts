import type { Permission } from '@atrium/contracts';
import { SetMetadata } from '@nestjs/common';
import {
  accessKey,
  assuranceKey,
  freshKey,
  throttleKey,
  type Access,
  type RouteThrottle,
} from './route-access.js';

const access = (value: Access): MethodDecorator => SetMetadata(accessKey, value);

/** Anybody may call this route. */
export const Public = (): MethodDecorator => access({ kind: 'public' });

/** Every signed-in person may call this route; the service limits it to what is theirs. */
export const SignedIn = (): MethodDecorator => access({ kind: 'signedIn' });

/** Only holders of the permission may call this route; others get 403 naming what they lack. */
export const Allow = (permission: Permission): MethodDecorator => access({ kind: 'allow', permission });

/** Needs a proof within the last ten minutes; without one 401 `session.proofRequired`. */
export const FreshProof = (): MethodDecorator => SetMetadata(freshKey, true);

/** Needs this assurance: 1 one factor, 2 two factors (security.md R7). */
export const Assurance = (level: 1 | 2): MethodDecorator => SetMetadata(assuranceKey, level);

/** At most `limit` calls in `windowSeconds` per address bucket; beyond it 429 with a true `Retry-After`. */
export const Throttled = (throttle: RouteThrottle): MethodDecorator => SetMetadata(throttleKey, throttle);
