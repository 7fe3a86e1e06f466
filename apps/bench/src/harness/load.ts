import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { loadCore, pinned } from './child.ts';
import { settings } from './env.ts';

const run = promisify(execFile);

export interface Load {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds that 99 of 100 answers stayed under. */
  readonly p99: number;
}

export const loader = spawnSync('wrk', ['-v']).error ? 'autocannon' : 'wrk';

/** Sends the same authenticated GET over and over for so many seconds. Any answer but 200 is a failure of the run. */
export async function load(url: string, cookie: string, seconds: number): Promise<Load> {
  const answer = await fetch(url, { headers: { cookie } });
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  await answer.arrayBuffer();
  return loader === 'wrk' ? withWrk(url, cookie, seconds) : withAutocannon(url, cookie, seconds);
}

async function withWrk(url: string, cookie: string, seconds: number): Promise<Load> {
  const [program = '', ...args] = pinned(loadCore, ['wrk', '-t1', `-c${settings.connections}`, `-d${seconds}s`, '--latency', '-H', `Cookie: ${cookie}`, url]);
  const { stdout } = await run(program, args);
  if (/Non-2xx/.test(stdout)) throw new Error(`${url} refused some requests:\n${stdout}`);
  return {
    requests: Number(/(\d+) requests in/.exec(stdout)?.[1] ?? 0),
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? 0),
    p99: milliseconds(/99%\s+([\d.]+)(us|ms|s)/.exec(stdout)),
  };
}

const unit: Record<string, number> = { us: 0.001, ms: 1, s: 1000 };
const milliseconds = (match: RegExpExecArray | null): number => Number(match?.[1] ?? 0) * (unit[match?.[2] ?? 'ms'] ?? 1);

async function withAutocannon(url: string, cookie: string, seconds: number): Promise<Load> {
  const [program = '', ...args] = pinned(loadCore, ['npx', '--no-install', 'autocannon', '-c', String(settings.connections), '-d', String(seconds), '-j', '-H', `Cookie=${cookie}`, url]);
  const { stdout } = await run(program, args, { maxBuffer: 16_000_000 });
  const result: { requests: { total: number; average: number }; latency: { p99: number }; non2xx: number } = JSON.parse(stdout);
  if (result.non2xx > 0) throw new Error(`${url} refused ${result.non2xx} requests`);
  return { requests: result.requests.total, perSecond: result.requests.average, p99: result.latency.p99 };
}
