import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeProvisions, ensureServices, startServices } from '../../../../infra/dev-services/index.mjs';
import { environment } from './environment.js';
import { paths } from './paths.js';
import { listenToRedis } from './redis-listener.js';
import { startStack, type Services, type StackDescription } from './stack.js';

/** Starts the real thing once for all journeys; the function that it answers stops it. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const undo: (() => Promise<void> | void)[] = [];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    await start(undo);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

async function start(undo: (() => Promise<void> | void)[]): Promise<void> {
  const services = await provide(undo);
  const stack = await startStack({ services });
  undo.push(() => stack.stop());
  const busFile = join(stack.folder, 'bus.log');
  if (stack.redisUrl !== null) undo.push(await listenToRedis(stack.redisUrl, busFile));
  mkdirSync(paths.screens, { recursive: true });
  const { url, folder, adminEmail, variables, logFiles, databaseUrl, redisUrl, apiUrls } = stack;
  const description: StackDescription = { url, folder, adminEmail, variables, logFiles, databaseUrl, redisUrl, apiUrls };
  environment.announceStack(JSON.stringify({ ...description, services }));
}

/** MySQL, Redis and nginx as the machine has them. Without the first two the embedded profile runs, and that is said. */
async function provide(undo: (() => Promise<void> | void)[]): Promise<Services> {
  const provisions = await ensureServices();
  const { variables, stop } = await startServices(provisions);
  undo.push(stop);
  const nginx = variables.NGINX_PATH;
  if (nginx === undefined) throw new Error(`The journeys need nginx.\n${describeProvisions(provisions).join('\n')}`);
  const services = { mysqlUrl: variables.ATRIUM_TEST_MYSQL_URL ?? null, redisUrl: variables.ATRIUM_TEST_REDIS_URL ?? null, nginx };
  if (services.mysqlUrl !== null && services.redisUrl !== null) return services;
  const notice = 'SKIPPED: the journeys on the server profile (two processes, faults); MySQL or Redis was not found.';
  if (environment.isCi) throw new Error(`${notice} CI=true allows no skip.\n${describeProvisions(provisions).join('\n')}`);
  console.warn(`\n!! ${notice} One process runs on the embedded profile instead.\n${describeProvisions(provisions).join('\n')}\n`);
  return services;
}
