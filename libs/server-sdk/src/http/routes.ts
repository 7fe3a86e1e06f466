import { RequestMethod, type Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { methodName, routeAccessOf, type RouteAccess } from './route-access.js';

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
  const prototype: Record<string, (...parameters: never[]) => unknown> = controller.prototype;
  const bases: string[] = [Reflect.getMetadata(pathKey, controller) ?? ''].flat();
  return scanner.getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (!handler || !Reflect.hasMetadata(methodKey, handler)) return [];
    const method: RequestMethod = Reflect.getMetadata(methodKey, handler);
    const tails: string[] = [Reflect.getMetadata(pathKey, handler) ?? ''].flat();
    return bases.flatMap((base) =>
      tails.map((tail) => ({ method: methodName(method), path: joined('api', base, tail), access: routeAccessOf(controller, handler) })),
    );
  });
}

const joined = (...parts: string[]): string => `/${parts.flatMap((part) => part.split('/')).filter((part) => part !== '').join('/')}`;

const isClass = (value: unknown): value is Type => typeof value === 'function';
