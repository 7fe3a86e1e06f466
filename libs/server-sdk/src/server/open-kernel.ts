import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InProcessBus, RedisBus } from '../bus/index.js';
import { SystemClock, type Clock } from '../clock.js';
import { Keyring } from '../crypto/keyring.js';
import { openDatabase } from '../db/index.js';
import { EnvironmentError, type Environment } from '../env.js';
import { CreateEpoch1767225600001, Epoch, SqlEpochs } from '../epoch/index.js';
import type { Feature } from '../feature/feature.js';
import { openLog, type Log } from '../log/log.js';
import { CreateThrottle1767225600002, SqlThrottle, ThrottleWindow } from '../throttle/index.js';
import type { Kernel } from './kernel.js';

const kernelEntities = [Epoch, ThrottleWindow];
const kernelMigrations = [CreateEpoch1767225600001, CreateThrottle1767225600002];

export interface KernelOptions {
  readonly environment: Environment;
  readonly features: readonly Feature[];
  readonly clock?: Clock | undefined;
  readonly log?: Log | undefined;
}

/** Opens the ports that the environment chooses; nothing else in the code knows the profile. */
export async function openKernel({ environment, features, clock = new SystemClock(), log }: KernelOptions): Promise<Kernel> {
  const out = log ?? openLog(environment.logLevel);
  const keyring = openKeyring(environment);
  mkdirSync(environment.dataDir, { recursive: true });
  const db = await openDatabase({
    url: environment.database,
    entities: [...kernelEntities, ...features.flatMap((feature) => feature.entities ?? [])],
    migrations: [...kernelMigrations, ...features.flatMap((feature) => feature.migrations ?? [])],
    synchronous: environment.production ? 'FULL' : 'NORMAL',
    onError: (error) => out.error({ error }, 'Work after a commit failed'),
  });
  const onBusError = (error: unknown): void => out.warn({ error }, 'Redis did not take a message');
  const bus = environment.redisUrl === null ? new InProcessBus(onBusError) : new RedisBus({ url: environment.redisUrl, onError: onBusError });
  return { environment, db, bus, throttle: new SqlThrottle(db, clock), epochs: new SqlEpochs(db), clock, keyring, log: out };
}

export async function closeKernel(kernel: Kernel): Promise<void> {
  await kernel.bus.close();
  await kernel.db.close();
}

/** The given keys; in development and tests a keyring of its own, made once and readable by its owner only. */
function openKeyring(environment: Environment): Keyring {
  try {
    return Keyring.parse(environment.keys ?? developmentKeys(environment.dataDir));
  } catch (error) {
    throw new EnvironmentError([`ATRIUM_KEYS: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

function developmentKeys(dataDir: string): string {
  const file = join(dataDir, 'keys');
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(file)) writeNew(file, Keyring.generate());
  return readFileSync(file, 'utf8');
}

/** Two processes may start at once: the first to create the file wins, the other reads it. */
function writeNew(file: string, text: string): void {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, `${text}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
