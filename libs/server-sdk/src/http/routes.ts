import { RequestMethod, type Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { metadataOf } from './metadata.js';
import { methodName, routeAccessOf, type Handler, type RouteAccess } from './route-access.js';

/** One route as it was declared, for sweeps and `atrium doctor`. */
export interface DeclaredRoute {
  readonly method: string;
  readonly path: string;
  readonly access: RouteAccess;
}

const pathKey = 'path';
const methodKey = 'method';

/** Every route of every controller with its declared access; a sweep over it covers a new route the day it appears. */
export function routesOf(app: NestFastifyApplication): DeclaredRoute[] {
  const discovery = new DiscoveryService(app.get(ModulesContainer));
  const scanner = new MetadataScanner();
  return discovery.getControllers().flatMap(({ metatype }) => (isClass(metatype) ? routesOfController(metatype, scanner) : []));
}

function routesOfController(controller: Type, scanner: MetadataScanner): DeclaredRoute[] {
  const prototype = handlersOf(controller);
  const bases = pathsOf(controller);
  return scanner.getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (!handler) return [];
    const method = metadataOf<RequestMethod>(methodKey, handler);
    if (method === undefined) return [];
    const tails = pathsOf(handler);
    return bases.flatMap((base) =>
      tails.map((tail) => ({ method: methodName(method), path: joined('api', base, tail), access: routeAccessOf(controller, handler) })),
    );
  });
}

/** A controller's methods by name. */
function handlersOf(controller: Type): Record<string, Handler | undefined> {
  const prototype: unknown = controller.prototype;
  // A class's prototype is an untyped record of its methods.
  return prototype as Record<string, Handler | undefined>;
}

const pathsOf = (target: object): string[] => [metadataOf<string | string[]>(pathKey, target) ?? ''].flat();

const joined = (...parts: string[]): string => `/${parts.flatMap((part) => part.split('/')).filter((part) => part !== '').join('/')}`;

const isClass = (value: unknown): value is Type => typeof value === 'function';
