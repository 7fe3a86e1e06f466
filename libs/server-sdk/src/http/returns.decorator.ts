import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { returnsKey, type RouteReturns } from './route-access.js';

/**
 * Declares what a route answers: the schema serialises the answer (unknown keys are dropped, a mismatch is a 500)
 * and documents it. `null` with status 204 answers nothing. The route walk fails without it.
 */
export function Returns(schema: z.ZodType | null, options: { status?: number } = {}): MethodDecorator {
  const status = options.status ?? (schema === null ? 204 : 200);
  const returns: RouteReturns = { schema, status };
  return applyDecorators(
    SetMetadata(returnsKey, returns),
    HttpCode(status),
    schema === null
      ? ApiResponse({ status, description: 'Done' })
      : ApiResponse({ status, description: 'Done', standardSchema: schema }),
  );
}
