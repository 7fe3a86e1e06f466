import { NestFactory } from '@nestjs/core';
import type { DynamicModule, InjectionToken } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../clock.js';
import type { Environment } from '../env.js';
import type { AnyExtensionPoint, Contributions } from '../feature/extension-point.js';
import { assertSound } from '../feature/assert-sound.js';
import type { Feature } from '../feature/feature.js';
import { kernelPoints, shellConfigs, startupNotices, type ShellConfig, type StartupNotice } from '../feature/points.js';
import { HealthService } from '../health/health.service.js';
import type { Log } from '../log/log.js';
import { NestLogger } from '../log/nest-logger.js';
import { registerShell } from '../shell/shell.js';
import { answerHealthOnly, httpAdapter, prepareHttp } from './http-server.js';
import { keepHouse } from './housekeeping.js';
import { KernelModule, kernelFeature } from './kernel.module.js';
import { closeKernel, openKernel } from './open-kernel.js';
import type { Kernel } from './kernel.js';
import { assertSchema } from './schema-at-boot.js';

/** `api` answers HTTP; `worker` does background work. In the embedded profile one process is both. */
export type Role = 'api' | 'worker';

export interface ServerOptions {
  readonly env: Environment;
  /** In boot order; `closure([...])` makes the order. */
  readonly features: readonly Feature[];
  readonly roles?: readonly Role[];
  /** Folder of the built single-page application; without it only `/api` answers. */
  readonly webRoot?: string;
  /** Replaces the system clock, in tests. */
  readonly clock?: Clock;
  readonly log?: Log;
  /** `migrate` brings the schema up first; `require` refuses to start on a pending step. Embedded: migrate, MySQL: require. */
  readonly schema?: 'migrate' | 'require' | 'ignore';
}

/** One process of an Atrium application. */
export interface Server {
  readonly app: NestFastifyApplication;
  readonly kernel: Kernel;
  readonly health: HealthService;
  /** Starts answering; resolves the address it listens on, and prints the notices of features. */
  listen(): Promise<string>;
  /** Any provider of any feature. */
  get<T>(token: InjectionToken<T>): T;
  /** Finishes what runs, closes what is open. */
  close(): Promise<void>;
}

/**
 * Builds an application from its features. Nothing listens yet.
 *
 * @throws UnsoundFeaturesError when the feature list is wrong, EnvironmentError when a key is, SchemaError when the database is
 */
export async function createServer(options: ServerOptions): Promise<Server> {
  const features = [kernelFeature, ...options.features];
  assertSound(features, kernelPoints);
  const kernel = await openKernel({ environment: options.env, features: options.features, clock: options.clock, log: options.log });
  try {
    await assertSchema(kernel, options.schema ?? (kernel.db.engine === 'sqlite' ? 'migrate' : 'require'));
    const app = await buildApp(kernel, features, options);
    return serverOf(app, kernel, options.roles ?? ['api']);
  } catch (error) {
    await closeKernel(kernel);
    throw error;
  }
}

async function buildApp(kernel: Kernel, features: readonly Feature[], options: ServerOptions): Promise<NestFastifyApplication> {
  const points = [...kernelPoints, ...options.features.flatMap((feature) => feature.offers ?? [])];
  const root = rootModule(KernelModule.of(kernel, features, points), options.features);
  const app = await NestFactory.create<NestFastifyApplication>(root, httpAdapter(kernel.environment), {
    bodyParser: false,
    logger: new NestLogger(kernel.log),
    abortOnError: false,
  });
  const fastify = await prepareHttp(app, kernel.environment, kernel.log);
  if (!(options.roles ?? ['api']).includes('api')) answerHealthOnly(fastify);
  resolveContributions(app, points);
  if (options.webRoot !== undefined) {
    const config = app.get<Contributions<ShellConfig>>(shellConfigs.token);
    await registerShell(fastify, { root: options.webRoot, appConfig: async () => (await config()[0]?.shellConfig()) ?? {} });
  }
  await app.init();
  await fastify.ready();
  return app;
}

/** Asks every point once, so that a contributed class that no module provides stops the start and not a request. */
function resolveContributions(app: NestFastifyApplication, points: readonly AnyExtensionPoint[]): void {
  for (const point of points) app.get<Contributions<unknown>>(point.token)();
}

function rootModule(kernel: DynamicModule, features: readonly Feature[]): DynamicModule {
  class ApplicationModule {}
  return { module: ApplicationModule, imports: [kernel, ...features.map((feature) => feature.module)] };
}

function serverOf(app: NestFastifyApplication, kernel: Kernel, roles: readonly Role[]): Server {
  const { host, port } = kernel.environment;
  let stopHouse = (): void => undefined;
  return {
    app,
    kernel,
    health: app.get(HealthService),
    get: (token) => app.get(token, { strict: false }),
    async listen() {
      await app.listen(port, host);
      stopHouse = keepHouse(kernel);
      const url = addressOf(app);
      // A worker beside the api would issue a second link and end the first.
      const notices = roles.includes('api') ? await noticesOf(app) : [];
      for (const line of notices) process.stdout.write(`${line}\n`);
      return url;
    },
    async close() {
      stopHouse();
      await app.close();
      await closeKernel(kernel);
    },
  };
}

function addressOf(app: NestFastifyApplication): string {
  const address: AddressInfo | string | null = app.getHttpServer().address();
  if (address === null || typeof address === 'string') return String(address);
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}

async function noticesOf(app: NestFastifyApplication): Promise<string[]> {
  const notices = app.get<Contributions<StartupNotice>>(startupNotices.token)();
  const lines = await Promise.all(notices.map((one) => one.notice()));
  return lines.filter((line) => line !== null);
}
