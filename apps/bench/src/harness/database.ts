import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createConnection } from 'mysql2/promise';
import { childEnvironment } from './env.ts';

const run = promisify(execFile);
const cli = join(import.meta.dirname, '../../../api/dist/cli.js');

export const password = randomBytes(18).toString('base64url');
export const email = 'bench@example.test';

/** An empty installation of Atrium on MySQL with one user who holds the role `admin`. */
export interface Installation {
  /** Variables that put an api process on it. */
  readonly variables: Readonly<Record<string, string>>;
  readonly databaseUrl: string;
  atrium(words: readonly string[], input?: string): Promise<string>;
  drop(): Promise<void>;
}

export async function install(mysqlUrl: string, redisUrl: string): Promise<Installation> {
  const name = `atrium_bench_${randomBytes(4).toString('hex')}`;
  await administer(mysqlUrl, `CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  const url = new URL(mysqlUrl);
  url.pathname = `/${name}`;
  const data = mkdtempSync(join(tmpdir(), 'atrium-bench-'));
  const variables = { NODE_ENV: 'development', DATABASE_URL: url.href, REDIS_URL: redisUrl, ATRIUM_DATA_DIR: data, LOG_LEVEL: 'warn', TRUSTED_PROXIES: '127.0.0.1/32', PUBLIC_URL: 'http://localhost:3000' };
  const atrium = async (words: readonly string[], input = ''): Promise<string> => {
    const running = run(process.execPath, [cli, ...words], { env: childEnvironment(variables) });
    running.child.stdin?.end(input);
    return (await running).stdout;
  };
  await atrium(['migrate']);
  await atrium(['user', 'create', '--email', email, '--name', 'Bench', '--role', 'admin', '--password-stdin'], password);
  const drop = async (): Promise<void> => {
    await administer(mysqlUrl, `DROP DATABASE ${name}`);
    rmSync(data, { recursive: true, force: true });
  };
  return { variables, databaseUrl: url.href, atrium, drop };
}

async function administer(url: string, sql: string): Promise<void> {
  const connection = await createConnection(url);
  await connection.query(sql);
  await connection.end();
}
