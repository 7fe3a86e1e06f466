import { rmSync } from 'node:fs';
import type { InjectionToken } from '@nestjs/common';
import { createServer, type Db, type Environment, type Feature, type Server, type ServerOptions } from '@atrium/server-sdk';
import { FakeClock } from './fake-clock.js';
import { testEnvironment } from './test-environment.js';

export interface TestAppOptions extends Partial<Pick<ServerOptions, 'roles' | 'webRoot' | 'log'>> {
  readonly features: readonly Feature[];
  /** Variables on top of the test defaults; `DATABASE_URL` and `REDIS_URL` choose the server profile. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly clock?: FakeClock;
}

export interface InjectOptions {
  /** Sent as JSON; a string is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** A `Cookie` header's value. */
  readonly cookie?: string;
  /** Address of the caller; 127.0.0.1 without it. */
  readonly remoteAddress?: string;
}

export interface TestAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | number | undefined>>;
  readonly text: string;
  /** The parsed JSON body; null when there is none. */
  readonly body: TestBody;
}

/** JSON of unknown shape; tests look into it freely. */
export type TestBody = ReturnType<typeof JSON.parse>;

/** A whole server without a port: HTTP is injected, everything behind it is real. */
export interface TestApp {
  readonly server: Server;
  readonly db: Db;
  readonly clock: FakeClock;
  readonly environment: Environment;
  get<T>(token: InjectionToken<T>): T;
  /** Sends a request; unsafe methods come from the application's own origin unless headers say otherwise. */
  inject(method: string, url: string, options?: InjectOptions): Promise<TestAnswer>;
  close(): Promise<void>;
}

/** Starts the features on a database of their own; the embedded profile unless variables choose another. */
export async function createTestApp(options: TestAppOptions): Promise<TestApp> {
  const clock = options.clock ?? new FakeClock();
  const environment = testEnvironment(options.variables);
  const { features, roles, webRoot, log } = options;
  const server = await createServer({
    env: environment,
    features,
    clock,
    schema: 'migrate',
    ...(roles ? { roles } : {}),
    ...(webRoot === undefined ? {} : { webRoot }),
    ...(log ? { log } : {}),
  });
  return {
    server,
    db: server.kernel.db,
    clock,
    environment,
    get: (token) => server.get(token),
    inject: (method, url, injected) => inject(server, environment, method, url, injected),
    async close() {
      await server.close();
      if (options.variables?.ATRIUM_DATA_DIR === undefined) rmSync(environment.dataDir, { recursive: true, force: true });
    },
  };
}

async function inject(server: Server, environment: Environment, method: string, url: string, options: InjectOptions = {}): Promise<TestAnswer> {
  const safe = method === 'GET' || method === 'HEAD';
  const response = await server.app.getHttpAdapter().getInstance().inject({
    method: methodOf(method),
    url,
    headers: {
      ...(safe ? {} : { origin: environment.publicUrl.origin }),
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(options.cookie === undefined ? {} : { cookie: options.cookie }),
      ...options.headers,
    },
    ...(options.remoteAddress === undefined ? {} : { remoteAddress: options.remoteAddress }),
    ...(options.body === undefined ? {} : { payload: typeof options.body === 'string' ? options.body : JSON.stringify(options.body) }),
  });
  return { status: response.statusCode, headers: response.headers, text: response.body, body: parsed(response.body) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
const methodOf = (method: string): (typeof methods)[number] => methods.find((known) => known === method) ?? 'GET';
