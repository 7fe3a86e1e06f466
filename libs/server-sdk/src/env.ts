import { isIP } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { emailSchema } from '@atrium/contracts';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import type { DatabaseUrl } from './db/index.js';

/** Injection token of the parsed environment. */
export const ENVIRONMENT = Symbol('atrium environment');

/** What the process was started with, parsed once at the edge (decisions.md 14). */
export interface Environment {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** The one origin that people use; links and the origin guard are built from it, never from a header. */
  readonly publicUrl: URL;
  readonly database: DatabaseUrl;
  readonly redisUrl: string | null;
  readonly dataDir: string;
  /** Text of the keyring, or null where development makes its own. */
  readonly keys: string | null;
  readonly trustedProxies: readonly string[];
  readonly adminEmail: string;
  readonly logLevel: z.infer<typeof logLevelSchema>;
  readonly metricsPort: number | null;
  /** Values of `ATRIUM_SETTINGS__…` by variable name; settings parse and pin them. */
  readonly pinnedSettings: Readonly<Record<string, string>>;
}

/** Every wrong variable, one line each; the process must not start. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';

  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

type Variables = Readonly<Record<string, string | undefined>>;

const logLevelSchema = z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']);
const portSchema = z.coerce.number().int().min(0).max(65_535);
const cidr = z.string().refine((value) => ipaddr.isValidCIDR(value) || isIP(value) > 0, 'write addresses or CIDR ranges, separated by commas');

const variablesSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: portSchema.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.url({ protocol: /^mysql$/, error: 'write mysql://user:password@host:3306/database, or leave it out for the embedded profile' }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'write redis://host:6379' }).optional(),
  ATRIUM_DATA_DIR: z.string().min(1).optional(),
  ATRIUM_KEYS: z.string().min(1).optional(),
  ATRIUM_KEYS_FILE: z.string().min(1).optional(),
  TRUSTED_PROXIES: z.string().default('').transform(splitList).pipe(z.array(cidr)),
  ATRIUM_ADMIN_EMAIL: emailSchema.default('admin@example.test'),
  LOG_LEVEL: logLevelSchema.default('info'),
  METRICS_PORT: portSchema.optional(),
});

const settingsPrefix = 'ATRIUM_SETTINGS__';

/**
 * Parses the environment. An empty variable counts as absent.
 *
 * @param variables usually `process.env`
 * @param from a folder of the workspace: `.data` stands beside its root package.json unless ATRIUM_DATA_DIR says otherwise
 * @throws EnvironmentError listing every wrong variable
 */
export function readEnvironment(variables: Variables, from: string): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = variablesSchema.safeParse(given);
  if (!parsed.success) throw new EnvironmentError(parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`));
  const values = parsed.data;
  const production = values.NODE_ENV === 'production';
  const publicUrl = new URL(values.PUBLIC_URL ?? `http://localhost:${values.PORT}`);
  const dataDir = resolve(values.ATRIUM_DATA_DIR ?? join(workspaceRoot(from), '.data'));
  const keys = values.ATRIUM_KEYS ?? readKeysFile(values.ATRIUM_KEYS_FILE);
  const lines = [...publicUrlFaults(publicUrl, production), ...productionFaults(values, production, keys)];
  if (lines.length > 0) throw new EnvironmentError(lines);
  return {
    production,
    port: values.PORT,
    host: values.HOST,
    publicUrl,
    database: values.DATABASE_URL ? { engine: 'mysql', url: values.DATABASE_URL } : { engine: 'sqlite', file: join(dataDir, 'atrium.sqlite') },
    redisUrl: values.REDIS_URL ?? null,
    dataDir,
    keys,
    trustedProxies: values.TRUSTED_PROXIES,
    adminEmail: values.ATRIUM_ADMIN_EMAIL,
    logLevel: values.LOG_LEVEL,
    metricsPort: values.METRICS_PORT ?? null,
    pinnedSettings: pinnedSettingsOf(given),
  };
}

/** Whether people reach the application on this machine only. */
export const isLoopback = (url: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);

function publicUrlFaults(url: URL, production: boolean): string[] {
  const faults: string[] = [];
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') faults.push('PUBLIC_URL: write the origin only, https://app.example.com for example');
  if (url.protocol === 'http:' && url.hostname !== 'localhost') faults.push('PUBLIC_URL: plain http works on http://localhost only; use https');
  if (url.protocol === 'http:' && production) faults.push('PUBLIC_URL: production needs https');
  return faults;
}

function productionFaults(values: z.infer<typeof variablesSchema>, production: boolean, keys: string | null): string[] {
  if (!production) return [];
  const faults: string[] = [];
  if (keys === null) faults.push('ATRIUM_KEYS: production needs keys; make them with "atrium keys generate"');
  if (values.DATABASE_URL && !values.REDIS_URL) faults.push('REDIS_URL: several processes on MySQL need Redis');
  return faults;
}

function readKeysFile(file: string | undefined): string | null {
  if (file === undefined) return null;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new EnvironmentError([`ATRIUM_KEYS_FILE: cannot read ${file}`]);
  }
}

function pinnedSettingsOf(given: Variables): Record<string, string> {
  const pinned = Object.entries(given).filter((entry): entry is [string, string] => entry[0].startsWith(settingsPrefix));
  return Object.fromEntries(pinned);
}

/** The nearest folder above that declares npm workspaces, else the nearest with a package.json, else the folder itself. */
function workspaceRoot(from: string): string {
  let nearest: string | null = null;
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest)) {
      nearest ??= folder;
      if (/"workspaces"\s*:/.test(readFileSync(manifest, 'utf8'))) return folder;
    }
    if (dirname(folder) === folder) return nearest ?? resolve(from);
  }
}

function splitList(text: string): string[] {
  return text.split(',').map((part) => part.trim()).filter((part) => part !== '');
}
