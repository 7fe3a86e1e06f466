import type { Permission } from '@atrium/contracts';
import { RequestMethod, type ExecutionContext, type Type } from '@nestjs/common';
import type { z } from 'zod';
import { metadataOf } from './metadata.js';

/** Who may call a route. Silence is refusal (security.md R2). */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'signedIn' }
  | { readonly kind: 'allow'; readonly permission: Permission };

/** A limit of calls of one route per address bucket (IPv4 address, IPv6 /64). */
export interface RouteThrottle {
  readonly limit: number;
  readonly windowSeconds: number;
}

export interface RouteReturns {
  readonly schema: z.ZodType | null;
  readonly status: number;
}

/** All that the kernel knows of a route before it runs; made once per handler. */
export interface RouteAccess {
  readonly handlerName: string;
  readonly access: Access | null;
  readonly fresh: boolean;
  readonly assurance: number;
  readonly throttle: RouteThrottle | null;
  readonly returns: RouteReturns | null;
  readonly takesQuery: boolean;
  readonly takesBody: boolean;
}

export const accessKey = Symbol('atrium access');
export const freshKey = Symbol('atrium fresh proof');
export const assuranceKey = Symbol('atrium assurance');
export const throttleKey = Symbol('atrium throttle');
export const returnsKey = Symbol('atrium returns');

/* Nest's own metadata of a handler's parameters; keys are `<RouteParamtypes>:<index>` (3 is the body, 4 the query). */
const routeArgumentsKey = '__routeArguments__';
const bodyParameter = '3';
const queryParameter = '4';

const known = new Map<unknown, RouteAccess>();

/** A controller's method as Nest hands it out. */
export type Handler = ReturnType<ExecutionContext['getHandler']>;

/** The declared access of a handler, read from its metadata once. */
export function routeAccessOf(controller: Type, handler: Handler): RouteAccess {
  const found = known.get(handler);
  if (found) return found;
  const route = readRouteAccess(controller, handler);
  known.set(handler, route);
  return route;
}

function readRouteAccess(controller: Type, handler: Handler): RouteAccess {
  const read = <T>(key: symbol): T | undefined => metadataOf<T>(key, handler) ?? metadataOf<T>(key, controller);
  const parameters = metadataOf<Record<string, unknown>>(routeArgumentsKey, controller, handler.name) ?? {};
  const kinds = new Set(Object.keys(parameters).map((key) => key.split(':')[0]));
  return {
    handlerName: `${controller.name}.${handler.name}`,
    access: read<Access>(accessKey) ?? null,
    fresh: read<boolean>(freshKey) ?? false,
    assurance: read<number>(assuranceKey) ?? 0,
    throttle: read<RouteThrottle>(throttleKey) ?? null,
    returns: read<RouteReturns>(returnsKey) ?? null,
    takesQuery: kinds.has(queryParameter),
    takesBody: kinds.has(bodyParameter),
  };
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a method may change state (RFC 9110 §9.2.1). */
export const isUnsafeMethod = (method: string): boolean => !safe.has(method);

/** Name of Nest's method number, `GET` for example. */
export const methodName = (method: RequestMethod): string => RequestMethod[method];
