import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Identity } from '../../actor/actor.js';
import { Contributed, type Contributions } from '../../feature/extension-point.js';
import { authenticators, type Authenticator } from '../../feature/points.js';

/** Asks the authenticators in order; the first that recognises the request wins. */
@Injectable()
export class AuthenticateStep {
  private ordered: readonly Authenticator[] | null = null;

  constructor(@Contributed(authenticators) private readonly contributed: Contributions<Authenticator>) {}

  /** Who asks, or null. An authenticator's failure ends the request; it never makes the caller anonymous. */
  async recognise(request: FastifyRequest): Promise<Identity | null> {
    this.ordered ??= this.contributed().toSorted((one, other) => one.order - other.order);
    for (const authenticator of this.ordered) {
      const identity = await authenticator.authenticate(request);
      if (identity) return identity;
    }
    return null;
  }
}
