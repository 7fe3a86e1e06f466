import { cpus } from 'node:os';
import { createConnection } from 'mysql2/promise';
import { bootFigure } from './boot/figure.ts';
import { contextFigure } from './context/figure.ts';
import { install, type Installation } from './harness/database.ts';
import { settings } from './harness/env.ts';
import { loader } from './harness/load.ts';
import { pageFigure } from './page/figure.ts';
import { staleFigure } from './stale/figure.ts';

const wanted = (figure: string): boolean => settings.only === null || settings.only.includes(figure);

console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown CPU'}, load by ${loader}, ${settings.rounds} rounds of ${settings.seconds} s, ${settings.connections} connections`);
if (wanted('boot')) console.log(`\n${await bootFigure()}`);
if (wanted('page')) console.log(`\n${await pageFigure()}`);
await withServices();

/** The figures that need MySQL and Redis. */
async function withServices(): Promise<void> {
  const { mysqlUrl, redisUrl } = settings;
  if (!wanted('context') && !wanted('stale')) return;
  if (mysqlUrl === null || redisUrl === null) {
    console.log('\nSKIPPED context and stale: they need MySQL and Redis (ATRIUM_TEST_MYSQL_URL, ATRIUM_TEST_REDIS_URL)');
    return;
  }
  console.log(`\nMySQL ${await mysqlVersion(mysqlUrl)}`);
  const installation: Installation = await install(mysqlUrl, redisUrl);
  try {
    if (wanted('context')) console.log(`\n${await contextFigure(installation)}`);
    if (wanted('stale')) console.log(`\n${await staleFigure(installation)}`);
  } finally {
    await installation.drop();
  }
}

async function mysqlVersion(url: string): Promise<string> {
  const connection = await createConnection(url);
  const [rows] = await connection.query('SELECT VERSION() AS version');
  await connection.end();
  return Array.isArray(rows) && rows[0] && 'version' in rows[0] ? String(rows[0].version) : 'unknown';
}
