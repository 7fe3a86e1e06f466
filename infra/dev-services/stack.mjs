import { randomBytes } from 'node:crypto';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeFolder, startChild, temporaryFolder } from './children.mjs';
import { environment } from './environment.mjs';
import { ownDatabase } from './database.mjs';
import { freePort } from './ports.mjs';
import { startProxy } from './proxy.mjs';
import { untilReady } from './ready.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = (app) => join(root, 'apps', app, 'dist', 'main.js');
const cliFile = join(root, 'apps', 'api', 'dist', 'cli.js');

/**
 * The built product as it runs in production, without containers: api processes behind nginx with TLS, on MySQL and Redis with a
 * worker where `mysqlUrl` and `redisUrl` are given, on the embedded profile with one api otherwise. Run `npm run build` before.
 */
export async function startStack({ nginxPath, mysqlUrl, redisUrl, apis = 2, variables = {} }) {
  const stops = [];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    return { ...(await start({ nginxPath, mysqlUrl, redisUrl, apis, variables }, (each) => stops.push(each))), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start({ nginxPath, mysqlUrl, redisUrl, apis, variables }, onStop) {
  const httpsPort = await freePort();
  const url = `https://localhost:${httpsPort}`;
  const folder = await temporaryFolder('stack');
  onStop(() => removeFolder(folder));
  const database = mysqlUrl ? await ownDatabase(mysqlUrl, `atrium_${randomBytes(6).toString('hex')}`) : null;
  if (database) onStop(database.drop);
  const env = {
    ...environment,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PUBLIC_URL: url,
    TRUSTED_PROXIES: '127.0.0.1',
    LOG_LEVEL: 'warn',
    ATRIUM_DATA_DIR: folder,
    ATRIUM_KEYS: (await atrium(['keys', 'generate'], environment)).trim(),
    DATABASE_URL: database?.url ?? '',
    REDIS_URL: database ? (redisUrl ?? '') : '',
    ...variables,
  };
  const cli = (args, input) => atrium(args, env, input);
  if (database) await cli(['migrate']);
  const servers = await Promise.all(Array.from({ length: database ? apis : 1 }, () => startServer('api', env, onStop)));
  if (database) await startServer('worker', env, onStop);
  const proxy = await startProxy({ program: nginxPath, upstreams: servers.map(({ address }) => address), httpsPort });
  onStop(proxy.stop);
  return { url, httpUrl: proxy.httpUrl, apis: servers, cli, profile: database ? 'server' : 'embedded' };
}

/** Starts one process of the product and waits until it is ready. */
async function startServer(app, env, onStop) {
  const port = await freePort();
  const child = startChild(app, process.execPath, ['--enable-source-maps', main(app)], { cwd: root, env: { ...env, PORT: String(port) } });
  onStop(() => child.stop({ seconds: 3 }));
  const address = `127.0.0.1:${port}`;
  await untilReady(`http://${address}/api/readyz`, child);
  return { address, url: `http://${address}`, child };
}

/** Runs `atrium` and resolves what it prints; fails with what it says on standard error. */
function atrium(args, env, input = '') {
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, ['--enable-source-maps', cliFile, ...args], { cwd: root, env }, (error, stdout, stderr) => {
      if (error) reject(new Error(`atrium ${args.join(' ')} failed:\n${stderr || stdout || error.message}`));
      else resolve(stdout);
    });
    child.stdin.end(input);
  });
}
