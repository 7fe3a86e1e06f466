import { requestErrors } from '@atrium/contracts';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Throttle } from '../../throttle/index.js';
import { addressBucket } from '../address-bucket.js';
import type { RouteAccess, RouteThrottle } from '../route-access.js';

/** Counts calls of a throttled route per address bucket. */
@Injectable()
export class ThrottleStep {
  constructor(private readonly throttle: Throttle) {}

  async judge(request: FastifyRequest, route: RouteAccess, rule: RouteThrottle): Promise<void> {
    const taken = await this.throttle.take(`route:${route.handlerName}:${addressBucket(request.ip)}`, rule);
    if (taken.allowed) return;
    throw requestErrors.tooMany({
      detail: `Wait ${taken.retryAfterSeconds} seconds.`,
      headers: { 'retry-after': String(taken.retryAfterSeconds) },
    });
  }
}
