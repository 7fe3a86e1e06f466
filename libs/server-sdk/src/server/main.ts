import { join } from 'node:path';
import { EnvironmentError, readEnvironment, type Environment } from '../env.js';
import { UnsoundFeaturesError } from '../feature/assert-sound.js';
import type { Log } from '../log/log.js';
import { holdLock } from '../lock/index.js';
import { createServer, type Role, type ServerOptions } from './create-server.js';
import { SchemaError } from './schema-at-boot.js';
import { stopOnSignals } from './shutdown.js';

export interface MainOptions extends Omit<ServerOptions, 'env'> {
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** A folder of the application, to find its `.data`. */
  readonly from: string;
}

/** Runs one process from start to signal: the whole `main.ts` of an application. Failures to start are one line each. */
export async function runServer({ variables, from, ...options }: MainOptions): Promise<void> {
  try {
    const env = readEnvironment(variables, from);
    assertProfileTakes(env, options.roles ?? []);
    holdEmbeddedLock(env);
    const server = await createServer({ ...options, env });
    surviveLostRejections(server.kernel.log);
    stopOnSignals(server);
    await server.listen();
    server.kernel.log.info({ publicUrl: env.publicUrl.origin, profile: server.kernel.db.engine === 'sqlite' ? 'embedded' : 'server' }, 'Listening');
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
}

/** A promise that a feature forgot to await is a fault to be logged, not the end of everybody's requests. */
function surviveLostRejections(log: Log): void {
  process.on('unhandledRejection', (error) => log.error({ error }, 'A promise was rejected and nobody was waiting'));
}

/** A worker of its own needs a database that it can share. */
function assertProfileTakes(env: Environment, roles: readonly Role[]): void {
  if (env.database.engine !== 'sqlite' || roles.includes('api')) return;
  throw new StartError('The embedded profile runs its worker inside the api; set DATABASE_URL and REDIS_URL to run workers of their own.');
}

/** The embedded profile is one server process; the lock dies with it (decisions.md 17). */
function holdEmbeddedLock(env: Environment): void {
  if (env.database.engine !== 'sqlite') return;
  if (holdLock(join(env.dataDir, 'lock')) !== null) return;
  throw new StartError(`Another Atrium process uses ${env.dataDir}; stop it, or set DATABASE_URL and REDIS_URL to run several.`);
}

class StartError extends Error {}

function explain(error: unknown): string {
  if (error instanceof EnvironmentError) return `Atrium cannot start:\n${error.lines.map((line) => `  ${line}`).join('\n')}`;
  if (isBusyPort(error)) return `Port ${error.port} is taken; stop the other program, or choose another with PORT=…`;
  const expected = error instanceof StartError || error instanceof SchemaError || error instanceof UnsoundFeaturesError;
  if (error instanceof Error) return expected ? error.message : (error.stack ?? error.message);
  return String(error);
}

const isBusyPort = (error: unknown): error is { port: number } =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error;
