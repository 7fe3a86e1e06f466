// `make dev`: compiles, starts the api and the web application with reload, and prints the address and the sign-in link.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { environment, freePort, isFree } from '../infra/dev-services/index.mjs';
import { failed, linkIn, readable } from './dev/api-output.mjs';
import { meaningOf } from './dev/compiler-output.mjs';
import { Processes } from './dev/processes.mjs';
import { webOutput } from './dev/web-output.mjs';
import { runNode } from './run.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const port = Number(environment.PORT || 3000);
const host = environment.HOST || '127.0.0.1';
const url = environment.PUBLIC_URL || `http://localhost:${port}`;
const startedAt = Number(environment.ATRIUM_STARTED_AT) * 1000 || Date.now();
const isFirstStart = !existsSync('apps/api/dist/main.js');
const isServerProfile = Boolean(environment.DATABASE_URL);
let isReady = false;
/** Seconds until a start that says nothing counts as failed. */
const patience = 120;

const processes = new Processes(async (name, code) => {
  console.error(`The ${name} ended (code ${code}); stopping.`);
  await end(code || 1);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0));

if (!(await isFree(port))) {
  console.error(`Port ${port} is taken. Stop the program that uses it, or choose another: PORT=${port + 1} make dev`);
  process.exit(1);
}
await start();

async function start() {
  console.log(isFirstStart ? 'Compiling for the first time ...' : 'Compiling ...');
  await startCompiler();
  // The embedded profile migrates when it starts; on a server somebody has to say so.
  if (isServerProfile && (await runNode(['apps/api/dist/cli.js', 'migrate'])) !== 0) await end(1);
  const apiPort = await freePort();
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  const link = startApi(apiPort);
  if (isServerProfile) await startWorker();
  startWeb(apiUrl);
  await Promise.all([answers(`${apiUrl}/api/readyz`), answers(`http://${host}:${port}/`)]);
  announce(await Promise.race([link, sleep(1000, null)]));
}

/** Resolves after the first round; later rounds only speak when something is wrong, or right again. */
function startCompiler() {
  let failed = false;
  return new Promise((resolve) => {
    processes.start('compiler', ['node_modules/tsc7/bin/tsc', '-b', '-w', '--preserveWatchOutput', 'tsconfig.build.json'], {
      env: environment,
      onLine(line) {
        const meaning = meaningOf(line);
        if (meaning?.text) console.log(meaning.text);
        if (meaning?.errors === undefined) return;
        if (failed && meaning.errors === 0) console.log('Compiles again.');
        failed = meaning.errors > 0;
        resolve();
      },
    });
  });
}

/** Resolves the one-time link of this start. */
function startApi(apiPort) {
  return new Promise((resolve) => {
    startServer('api', apiPort, (line) => {
      const link = linkIn(line);
      if (link && resolve) {
        resolve(link);
        resolve = null;
      } else say(line);
    });
  });
}

/** The worker prints the link too; one is enough. */
async function startWorker() {
  startServer('worker', await freePort(), (line) => linkIn(line) ?? say(line));
}

function startServer(app, serverPort, onLine) {
  const reload = ['--watch', '--watch-preserve-output', '--enable-source-maps'];
  const env = { ...environment, NODE_ENV: 'development', HOST: '127.0.0.1', PORT: String(serverPort), PUBLIC_URL: url };
  processes.start(app, [...reload, `apps/${app}/dist/main.js`], {
    env,
    onLine(line) {
      if (!isReady && failed(line)) end(1);
      else onLine(line);
    },
  });
}

function startWeb(apiUrl) {
  const args = ['../../node_modules/vite/bin/vite.js', '--port', String(port), '--strictPort', '--host', host, '--clearScreen', 'false', '--logLevel', 'warn'];
  const passOn = webOutput();
  processes.start('web server', args, {
    cwd: 'apps/web',
    env: { ...environment, ATRIUM_API_URL: apiUrl },
    onLine(line) {
      const text = passOn(line);
      if (text !== null) console.log(text);
    },
  });
}

/** Resolves once the address answers well. */
async function answers(address) {
  for (const deadline = Date.now() + patience * 1000; Date.now() < deadline; await sleep(50)) {
    const ok = await fetch(address, { headers: { accept: 'text/html' } }).then(
      (response) => response.body?.cancel().then(() => response.ok),
      () => false,
    );
    if (ok) return;
  }
  console.error(`${address} did not answer within ${patience} s.`);
  await end(1);
}

function announce(link) {
  isReady = true;
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  const lines = ['', `Atrium is ready in ${seconds} s (${isFirstStart ? 'first start' : 'warm'}).`, '', `  Open     ${url}`];
  if (link) lines.push(`  Sign in  ${link}`, '           as the super admin; works once, for 30 minutes');
  console.log([...lines, '', 'Saving a file reloads it. Ctrl-C stops everything.', ''].join('\n'));
}

function say(line) {
  const text = readable(line);
  if (text !== null) console.log(text);
}

async function end(code) {
  await processes.stop();
  process.exit(code);
}
