import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from './cache.mjs';
import { removeFolder, startChild, temporaryFolder } from './children.mjs';
import { startContainer } from './docker.mjs';
import { freePort, waitForPort } from './ports.mjs';
import { isRoot } from './environment.mjs';
import { output } from './programs.mjs';

/** A test server on loopback that lives for minutes: the password only has to exist. */
const user = 'atrium';
const password = 'atrium';

/** Small, and careless about a power cut: its data is thrown away. */
const small = ['--innodb-redo-log-capacity=8M', '--innodb-buffer-pool-size=64M'];
const careless = ['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=OFF', '--skip-log-bin', '--performance-schema=OFF', '--mysqlx=OFF'];
const identity = isRoot ? [`--user=${userInfo().username}`] : [];

/** Starts `mysqld` on a free port with an empty data folder; about a second. */
export async function startMysqlProgram(program) {
  const folder = await temporaryFolder('mysql');
  const port = await freePort();
  await cp(await bakedData(program), join(folder, 'data'), { recursive: true });
  await writeFile(join(folder, 'users.sql'), `CREATE USER '${user}'@'%' IDENTIFIED BY '${password}';\nGRANT ALL ON *.* TO '${user}'@'%' WITH GRANT OPTION;\n`);
  const child = startChild('mysqld', program, [
    ...identity,
    `--datadir=${join(folder, 'data')}`,
    `--socket=${join(folder, 'socket')}`,
    `--pid-file=${join(folder, 'pid')}`,
    `--init-file=${join(folder, 'users.sql')}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    '--character-set-server=utf8mb4',
    ...small,
    ...careless,
  ]);
  await waitForPort(port, { child, seconds: 60 });
  return {
    value: addressOf(port),
    stop: async () => {
      await child.stop({ signal: 'SIGKILL' });
      await removeFolder(folder);
    },
  };
}

/** Initialising takes seconds, copying does not: the first run keeps its fresh data folder. */
async function bakedData(program) {
  const version = /\d+\.\d+\.\d+/.exec(await output(program, ['--version']))?.[0];
  const baked = join(cacheFolder(), `mysql-data-${version}`);
  if (existsSync(baked)) return baked;
  const fresh = `${baked}.${process.pid}`;
  await mkdir(cacheFolder(), { recursive: true });
  await output(program, [...identity, '--initialize-insecure', `--datadir=${fresh}`, ...small]);
  await rm(join(fresh, 'auto.cnf'), { force: true });
  await rename(fresh, baked).catch(async (error) => {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(baked)) throw error;
  });
  return baked;
}

/** The image starts a private server without network first, so the check goes over TCP. */
export async function startMysqlImage(image) {
  const { port, stop } = await startContainer({
    name: 'mysql',
    image,
    port: 3306,
    variables: { MYSQL_ROOT_PASSWORD: password, MYSQL_ROOT_HOST: '%' },
    ready: ['mysqladmin', 'ping', '--host=127.0.0.1', `--password=${password}`],
  });
  return { value: `mysql://root:${password}@127.0.0.1:${port}`, stop };
}

function addressOf(port) {
  return `mysql://${user}:${password}@127.0.0.1:${port}`;
}
