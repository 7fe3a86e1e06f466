import { chromium } from './chromium.mjs';
import { fetchMysql, mysql } from './mysql.mjs';
import { nginx } from './nginx.mjs';
import { redis } from './redis.mjs';
import { provide } from './service.mjs';

export { environment, isCi } from './environment.mjs';
export { removeFolder, startChild, temporaryFolder } from './children.mjs';
export { freePort, isFree, waitForPort } from './ports.mjs';
export { startProxy } from './proxy.mjs';

const services = [mysql, redis, nginx, chromium];

/** The services of the server profile, and those that the journeys need besides. */
export const profiles = {
  serverProfile: [mysql, redis],
  journeys: [nginx, chromium],
};

/** Finds where each service will come from: `{ service, found }`, `found` null where there is none. Fetches nothing outside CI. */
export async function ensureServices(wanted = services, say = console.log) {
  const provisions = [];
  for (const service of wanted) provisions.push({ service, found: await provide(service, say) });
  return provisions;
}

/** One line per service: where it comes from, or what to do about it. */
export function describeProvisions(provisions) {
  return provisions.map(({ service, found }) => `  ${service.name.padEnd(9)}${found ? found.source : `not found: ${service.hint}`}`);
}

/** Starts what was found. `variables` are for the environment of the tests; `stop` ends everything, newest first. */
export async function startServices(provisions) {
  const started = [];
  const variables = {};
  const stop = async () => {
    for (const each of started.splice(0).reverse()) await each.stop();
  };
  try {
    for (const { service, found } of provisions.filter((provision) => provision.found)) {
      const running = await found.start();
      started.push(running);
      variables[service.variable] = running.value;
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { variables, stop };
}

/** Fetches what a Debian machine can have without installing anything: MySQL. */
export async function fetchServices(say = console.log) {
  const [{ found }] = await ensureServices([mysql], say);
  if (!found) await fetchMysql(say);
}
