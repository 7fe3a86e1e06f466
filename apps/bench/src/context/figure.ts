import { join } from 'node:path';
import { start, type Running } from '../harness/child.ts';
import { cpuSeconds, mysqlPid } from '../harness/cpu.ts';
import { email, password, type Installation } from '../harness/database.ts';
import { settings } from '../harness/env.ts';
import { load } from '../harness/load.ts';
import { median, table, times } from '../harness/numbers.ts';
import { signIn } from '../harness/session.ts';

const peers = join(import.meta.dirname, '../peers');
const api = join(import.meta.dirname, '../../../api/dist/main.js');

interface Contender {
  readonly name: string;
  readonly server: Running;
  readonly cookie: string;
  readonly path: string;
}

interface Sample {
  readonly perSecond: number;
  readonly p99: number;
  readonly appCpu: number;
  readonly databaseCpu: number;
}

const context = '/api/users/me/context';
const row = '/api/users/me';

/** Authenticated reads, interleaved round by round. */
export async function contextFigure(installation: Installation): Promise<string> {
  const servers = await startAll(installation);
  try {
    const contenders = await contendersOf(servers);
    const samples = new Map<Contender, Sample[]>(contenders.map((contender) => [contender, []]));
    const database = await mysqlPid(installation.databaseUrl);
    for (const contender of contenders) await load(contender.server.url + contender.path, contender.cookie, 1);
    for (let round = 0; round < settings.rounds; round++) {
      for (const contender of contenders) samples.get(contender)?.push(await sample(contender, database));
    }
    return report(samples);
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.stop()));
  }
}

async function startAll({ variables, databaseUrl }: Installation): Promise<Record<'atrium' | 'join' | 'cache' | 'express', Running>> {
  const peer = { DATABASE_URL: databaseUrl, REDIS_URL: variables.REDIS_URL ?? '', NODE_ENV: 'production' };
  return {
    atrium: await start(api, variables, '/api/healthz'),
    join: await start(join(peers, 'raw-join.mjs'), peer, context),
    cache: await start(join(peers, 'raw-cache.mjs'), peer, context),
    express: await start(join(peers, 'express.mjs'), peer, context),
  };
}

async function contendersOf(servers: Awaited<ReturnType<typeof startAll>>): Promise<Contender[]> {
  const cookie = await signIn(servers.atrium.url);
  const expressCookie = await signInToExpress(servers.express.url);
  return [
    { name: 'raw node:http, cache + epoch (limit)', server: servers.cache, cookie, path: context },
    { name: 'Atrium', server: servers.atrium, cookie, path: context },
    { name: 'raw node:http, join each time', server: servers.join, cookie, path: context },
    { name: 'Express + passport + session in Redis', server: servers.express, cookie: expressCookie, path: context },
    { name: 'Atrium, one row read', server: servers.atrium, cookie, path: row },
    { name: 'raw join, one row read', server: servers.join, cookie, path: row },
  ];
}

async function signInToExpress(url: string): Promise<string> {
  const response = await fetch(`${url}/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }) });
  await response.arrayBuffer();
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

async function sample({ server, cookie, path }: Contender, database: number | null): Promise<Sample> {
  const before = [cpuSeconds(server.pid), database === null ? 0 : cpuSeconds(database)] as const;
  const { perSecond, p99, requests } = await load(server.url + path, cookie, settings.seconds);
  const appCpu = ((cpuSeconds(server.pid) - before[0]) / requests) * 1e6;
  const databaseCpu = database === null ? 0 : ((cpuSeconds(database) - before[1]) / requests) * 1e6;
  return { perSecond, p99, appCpu, databaseCpu };
}

function report(samples: ReadonlyMap<Contender, readonly Sample[]>): string {
  const of = (name: string, pick: (sample: Sample) => number): number =>
    median([...samples].find(([contender]) => contender.name === name)?.[1].map(pick) ?? []);
  const rate = (name: string): number => of(name, ({ perSecond }) => perSecond);
  const head = ['authenticated GET', 'req/s', 'p99 ms', 'app µs/req', 'db µs/req'];
  const rows = [...samples.keys()].map(({ name }) => [
    name,
    rate(name).toFixed(0),
    of(name, ({ p99 }) => p99).toFixed(1),
    of(name, ({ appCpu }) => appCpu).toFixed(0),
    of(name, ({ databaseCpu }) => databaseCpu).toFixed(0),
  ]);
  const ratio = (one: string, other: string, aim: string): string => `  ${one} / ${other}: ${times(rate(one) / rate(other))} (aim ${aim})`;
  return [
    table([head, ...rows]),
    ratio('Atrium', 'raw node:http, join each time', '≥ 3.3×'),
    ratio('Atrium', 'raw node:http, cache + epoch (limit)', '≥ 0.65×'),
    ratio('Atrium', 'Express + passport + session in Redis', '≥ 5×'),
    ratio('Atrium, one row read', 'raw join, one row read', '≥ 1.3×'),
  ].join('\n');
}
