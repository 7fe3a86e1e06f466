import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { childEnvironment } from './env.ts';

/** Servers run on the first core, load on the second, so that neither takes the other's time. */
export const serverCore = 0;
export const loadCore = Math.min(1, cpus().length - 1);

const pins = spawnSync('taskset', ['--version']).status === 0;

/** The command pinned to one core where the machine can. */
export const pinned = (core: number, command: readonly string[]): string[] =>
  pins ? ['taskset', '-c', String(core), ...command] : [...command];

export interface Running {
  readonly url: string;
  readonly pid: number;
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

/** Starts a node program on a free port and resolves once `path` answers. */
export async function start(script: string, own: Readonly<Record<string, string>>, path: string): Promise<Running> {
  const port = await freePort();
  const [program = '', ...args] = pinned(serverCore, [process.execPath, script]);
  const child = spawn(program, args, { env: childEnvironment({ ...own, PORT: String(port) }), stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}`;
  await answering(`${url}${path}`, child);
  return { url, pid: child.pid ?? 0, child, stop: () => stop(child) };
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 5) {
    if (child.exitCode !== null) throw new Error(`The server for ${url} ended with code ${child.exitCode}`);
    const ok = await fetch(url).then((response) => response.arrayBuffer().then(() => true), () => false);
    if (ok) return;
    await sleep(5);
  }
  throw new Error(`${url} did not answer within 30 s`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await Promise.race([ended, sleep(5_000).then(() => child.kill('SIGKILL'))]);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
