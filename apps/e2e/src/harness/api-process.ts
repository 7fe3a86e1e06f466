import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../../../infra/dev-services/index.mjs';
import { paths } from './paths.js';

/** One running api process. */
export interface ApiProcess {
  /** `127.0.0.1:<port>`, behind the proxy. */
  readonly address: string;
  readonly url: string;
  /** Everything that it wrote, standard output and error. */
  readonly logFile: string;
  readonly pid: number;
  signal(name: NodeJS.Signals): void;
  /** Its exit code, null when a signal killed it; resolves when it ended. */
  readonly ended: Promise<number | null>;
  /** Asks it to stop, insists after 20 s, and resolves its exit code. */
  stop(): Promise<number | null>;
}

const running = new Set<{ kill(signal: NodeJS.Signals): boolean }>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts the built api on a free port and waits until it is ready. */
export async function startApi(variables: Record<string, string>, logFile: string): Promise<ApiProcess> {
  const port = await freePort();
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(process.execPath, ['--enable-source-maps', paths.api], {
    cwd: paths.workspace,
    env: { ...variables, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  running.add(child);
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.once('error', () => resolve(127));
  });
  void ended.then(() => running.delete(child));
  const address = `127.0.0.1:${port}`;
  await untilReady(`http://${address}/api/readyz`, ended, logFile);
  return {
    address,
    url: `http://${address}`,
    logFile,
    pid: child.pid ?? 0,
    signal: (name) => void child.kill(name),
    ended,
    async stop() {
      child.kill('SIGTERM');
      const insist = setTimeout(() => child.kill('SIGKILL'), 20_000);
      const code = await ended;
      clearTimeout(insist);
      return code;
    },
  };
}

async function untilReady(url: string, ended: Promise<number | null>, logFile: string): Promise<void> {
  let over = false;
  void ended.then(() => (over = true));
  for (const deadline = Date.now() + 30_000; Date.now() < deadline && !over; await sleep(50)) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error(`The api did not get ready:\n${readFileSync(logFile, 'utf8').slice(-4000)}`);
}
