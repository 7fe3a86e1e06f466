import { requestErrors } from '@atrium/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ENVIRONMENT, type Environment } from '../../env.js';
import { isUnsafeMethod } from '../route-access.js';

/**
 * Refuses unsafe requests that another site may have sent (security.md R5): `Sec-Fetch-Site: same-origin` passes; without
 * that header the `Origin` must equal the public origin exactly; without both, a request that carries a cookie is refused.
 */
@Injectable()
export class OriginStep {
  private readonly publicOrigin: string;

  constructor(@Inject(ENVIRONMENT) environment: Environment) {
    this.publicOrigin = environment.publicUrl.origin;
  }

  judge(request: FastifyRequest): void {
    if (!isUnsafeMethod(request.method) || this.isOwn(request)) return;
    throw requestErrors.originRefused({ detail: 'Send this request from the application itself.' });
  }

  private isOwn(request: FastifyRequest): boolean {
    const { cookie, origin, 'sec-fetch-site': site } = request.headers;
    if (cookie === undefined && /^bearer /i.test(request.headers.authorization ?? '')) return true;
    if (site !== undefined) return site === 'same-origin';
    if (origin !== undefined) return origin === this.publicOrigin;
    return cookie === undefined;
  }
}
