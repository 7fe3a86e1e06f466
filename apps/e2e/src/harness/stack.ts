import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startProxy } from '../../../../infra/dev-services/index.mjs';
import { startApi, type ApiProcess } from './api-process.js';
import { mustRun } from './command-line.js';
import { createDatabase, type FreshDatabase } from './database.js';
import { environment } from './environment.js';
import { paths } from './paths.js';
import { openGate, throughGate, type TcpGate } from './tcp-gate.js';

/** Addresses and programs that the machine provides; without MySQL or Redis the embedded profile is run. */
export interface Services {
  readonly mysqlUrl: string | null;
  readonly redisUrl: string | null;
  readonly nginx: string;
}

export interface StackOptions {
  readonly services: Services;
  /** Processes on the server profile [2]; the embedded profile has one. */
  readonly apis?: number;
  /** Puts gates before MySQL and Redis that a test may shut [no]. */
  readonly withGates?: boolean;
  readonly variables?: Readonly<Record<string, string>>;
}

/** What another process must know to use a stack that runs. */
export interface StackDescription {
  readonly url: string;
  readonly folder: string;
  readonly adminEmail: string;
  readonly variables: Record<string, string>;
  readonly logFiles: readonly string[];
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  readonly apiUrls: readonly string[];
}

/** A whole installation: api processes on a database of their own, behind nginx with TLS. */
export interface Stack extends StackDescription {
  readonly apis: readonly ApiProcess[];
  readonly database: FreshDatabase | null;
  readonly gates: { readonly mysql: TcpGate; readonly redis: TcpGate } | null;
  /** Starts one more api with the same configuration; it is not behind the proxy. */
  startAnother(name: string): Promise<ApiProcess>;
  stop(): Promise<void>;
}

export const adminEmail = 'first.admin@example.test';

type Undo = () => Promise<unknown> | void;

/** Starts everything; whatever fails, nothing of it is left running. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const undo: Undo[] = [];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return await buildStack(options, undo, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function buildStack(options: StackOptions, undo: Undo[], stop: () => Promise<void>): Promise<Stack> {
  if (!existsSync(paths.api)) throw new Error(`The application is not built: ${paths.api} is missing. Run \`make build\`.`);
  const { mysqlUrl, redisUrl, nginx } = options.services;
  const folder = mkdtempSync(join(tmpdir(), 'atrium-e2e-'));
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  const isServerProfile = mysqlUrl !== null && redisUrl !== null;
  const database = isServerProfile ? await createDatabase(mysqlUrl) : null;
  if (database) undo.push(() => database.drop());
  const gates = isServerProfile && options.withGates === true ? await openGates(mysqlUrl, redisUrl, undo) : null;

  // The public address must be known before the processes start, so the proxy's port is chosen first.
  const proxyPort = await freePort();
  const variables = {
    ...(await baseVariables(folder, `https://localhost:${proxyPort}`)),
    ...(database && redisUrl !== null ? profileVariables(database.url, redisUrl, gates) : {}),
    ...options.variables,
  };
  // The embedded profile migrates when it starts.
  if (database) await mustRun(variables, ['migrate']);
  const count = isServerProfile ? (options.apis ?? 2) : 1;
  const logOf = (name: string): string => join(folder, `${name}.log`);
  const apis = await Promise.all(Array.from({ length: count }, (_, index) => startApi(variables, logOf(`api-${index + 1}`))));
  undo.push(() => Promise.all(apis.map((api) => api.stop())));
  const proxy = await startProxy({ program: nginx, upstreams: apis.map((api) => api.address), httpsPort: proxyPort });
  undo.push(() => proxy.stop());
  return {
    url: proxy.url,
    folder,
    adminEmail,
    variables,
    logFiles: apis.map((api) => api.logFile),
    databaseUrl: database?.url ?? null,
    redisUrl: isServerProfile ? redisUrl : null,
    apiUrls: apis.map((api) => api.url),
    apis,
    database,
    gates,
    async startAnother(name) {
      const api = await startApi(variables, logOf(name));
      undo.push(() => api.stop());
      return api;
    },
    stop,
  };
}

async function openGates(mysqlUrl: string, redisUrl: string, undo: Undo[]): Promise<{ mysql: TcpGate; redis: TcpGate }> {
  const gates = { mysql: await openGate(mysqlUrl), redis: await openGate(redisUrl) };
  undo.push(() => gates.mysql.stop(), () => gates.redis.stop());
  return gates;
}

async function baseVariables(folder: string, url: string): Promise<Record<string, string>> {
  const keys = await mustRun({ ...environment.forChildren }, ['keys', 'generate']);
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  return {
    ...environment.forChildren,
    NODE_ENV: 'production',
    PUBLIC_URL: url,
    TRUSTED_PROXIES: '127.0.0.1/32',
    ATRIUM_ADMIN_EMAIL: adminEmail,
    ATRIUM_DATA_DIR: dataDir,
    ATRIUM_KEYS: keys.trim(),
    LOG_LEVEL: 'debug',
  };
}

function profileVariables(databaseUrl: string, redisUrl: string, gates: Stack['gates']): Record<string, string> {
  return {
    DATABASE_URL: gates ? throughGate(databaseUrl, gates.mysql) : databaseUrl,
    REDIS_URL: gates ? throughGate(redisUrl, gates.redis) : redisUrl,
  };
}

/** A password that meets every policy and is like no other. */
export const newPassword = (): string => `Aa1!${randomBytes(15).toString('base64url')}`;
