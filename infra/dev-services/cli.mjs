import { spawn } from 'node:child_process';
import { environment } from './environment.mjs';
import { describeProvisions, ensureServices, fetchServices, startServices } from './index.mjs';

const usage = `Services for tests: MySQL, Redis, nginx, Chromium.
  ensure              says where each comes from on this machine
  fetch               fetches what can be had without installing (MySQL, into the user's cache), then says the same
  start               starts them on free ports, prints their variables, ends with Ctrl-C
  run <command ...>   the same around one command`;

const commands = { ensure, fetch, start, run };
const [name = '', ...rest] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : null;

if (command) process.exitCode = await command(rest);
else {
  console.error(usage);
  process.exitCode = 2;
}

async function ensure() {
  const provisions = await ensureServices();
  console.log(describeProvisions(provisions).join('\n'));
  return provisions.every(({ found }) => found) ? 0 : 1;
}

async function fetch() {
  await fetchServices();
  return ensure();
}

async function start() {
  const { variables, stop } = await startServices(await ensureServices());
  for (const [key, value] of Object.entries(variables)) console.log(`export ${key}='${value}'`);
  await new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
    setInterval(() => {}, 60_000);
  });
  await stop();
  process.exit(0);
}

async function run([program, ...args]) {
  if (!program) return console.error(usage) ?? 2;
  const { variables, stop } = await startServices(await ensureServices());
  // The command gets Ctrl-C from the terminal itself; this process outlives it to clean up.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
  const child = spawn(program, args, { stdio: 'inherit', env: { ...environment, ...variables } });
  const code = await new Promise((resolve) => {
    child.once('exit', (exit) => resolve(exit ?? 1));
    child.once('error', () => resolve(127));
  });
  await stop();
  return code;
}
