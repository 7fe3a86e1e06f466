import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { environment, isRoot } from './environment.mjs';
import { describeProvisions, ensureServices, profiles, removeFolder, startServices, temporaryFolder } from './index.mjs';
import { renderTemplate } from './proxy.mjs';
import { provide, standing } from './service.mjs';

const execute = promisify(execFile);
const cli = fileURLToPath(new URL('./cli.mjs', import.meta.url));

/** The command line on a machine that has nothing but what `programs` names (scripts), and no cache. */
async function onBareMachine(args, { programs = {}, env = {} } = {}) {
  const folder = await temporaryFolder('bare');
  const path = join(folder, 'bin');
  await mkdir(path);
  for (const [name, script] of Object.entries(programs)) {
    await writeFile(join(path, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(path, name), 0o755);
  }
  const surroundings = { PATH: path, HOME: folder, XDG_CACHE_HOME: folder, ATRIUM_SERVER_FOLDERS: '', ...env };
  const result = await execute(process.execPath, [cli, ...args], { env: surroundings }).catch((error) => error);
  await removeFolder(folder);
  return { code: result.code ?? 0, output: `${result.stdout}${result.stderr}` };
}

describe('the choice of a service', () => {
  it('takes the first way that works and asks no further', async () => {
    const asked = [];
    const way = (name, found) => async () => asked.push(name) && found;
    const service = { ways: [way('first', null), way('second', standing('here', 'value')), way('third', standing('there', 'other'))] };
    expect((await provide(service, () => {})).source).toBe('here');
    expect(asked).toEqual(['first', 'second']);
  });

  it('prefers what the environment gives', async () => {
    const { output } = await onBareMachine(['ensure'], { env: { ATRIUM_TEST_REDIS_URL: 'redis://127.0.0.1:1' } });
    expect(output).toContain('given by ATRIUM_TEST_REDIS_URL');
  });

  it('says what is missing and what to do, and fails', async () => {
    const { code, output } = await onBareMachine(['ensure']);
    expect(code).toBe(1);
    expect(output).toMatch(/MySQL +not found: .*ATRIUM_TEST_MYSQL_URL/);
  });

  it('fetches and installs nothing outside CI', async () => {
    const { output } = await onBareMachine(['ensure'], { programs: { 'apt-get': 'echo "apt-get was called"', dpkg: 'echo "dpkg was called"' } });
    expect(output).not.toMatch(/was called|Fetching|Installing/);
  });

  it('installs in CI as root, and says so before', async () => {
    const { output } = await onBareMachine(['ensure'], { programs: { 'apt-get': 'exit 0' }, env: { CI: 'true' } });
    expect(output.includes('Installing redis-server from Debian packages because CI=true')).toBe(isRoot);
  });

  it('refuses MariaDB and an old MySQL', async () => {
    const old = { mysqld: 'echo "mysqld  Ver 8.0.40 for Linux on x86_64 (MySQL Community Server - GPL)"' };
    expect((await onBareMachine(['ensure'], { programs: old })).output).toMatch(/MySQL +not found/);
    const mysqld = { mysqld: 'echo "mysqld  Ver 10.11.6-MariaDB for debian-linux-gnu"' };
    expect((await onBareMachine(['ensure'], { programs: mysqld })).output).toMatch(/MySQL +not found/);
    const real = { mysqld: 'echo "mysqld  Ver 8.4.3 for Linux on x86_64 (MySQL Community Server - GPL)"' };
    expect((await onBareMachine(['ensure'], { programs: real })).output).toMatch(/MySQL +\/.*mysqld/);
  });

  it('does not take a Docker command without an engine for an engine', async () => {
    expect((await onBareMachine(['ensure'], { programs: { docker: 'exit 1' } })).output).toMatch(/Redis +not found/);
    expect((await onBareMachine(['ensure'], { programs: { docker: 'echo 28.0' } })).output).toMatch(/Redis +Docker image/);
  });
});

// The first way is always what the environment gives; these tests want instances of their own.
const ownServices = profiles.serverProfile.map((service) => ({ ...service, ways: service.ways.slice(1) }));
const provisions = await ensureServices(ownServices, () => {});
const isComplete = provisions.every(({ found }) => found);
if (!isComplete) console.warn(`Skipped: services were not started here.\n${describeProvisions(provisions).join('\n')}`);

describe.skipIf(!isComplete)('a started service', () => {
  it('listens until it is stopped, and leaves nothing behind', async () => {
    const { variables, stop } = await startServices(provisions);
    const ports = Object.values(variables).map((url) => Number(new URL(url).port));
    expect(await Promise.all(ports.map(accepts))).toEqual(ports.map(() => true));
    await stop();
    expect(await Promise.all(ports.map(accepts))).toEqual(ports.map(() => false));
  }, 60_000);

  it('is stopped when the command around which it ran fails', async () => {
    const script = 'echo "$ATRIUM_TEST_REDIS_URL"; exit 7';
    const env = { ...environment, ATRIUM_TEST_REDIS_URL: '' };
    const result = await execute(process.execPath, [cli, 'run', 'sh', '-c', script], { env }).catch((error) => error);
    expect(result.code).toBe(7);
    expect(await accepts(Number(new URL(result.stdout.trim()).port))).toBe(false);
  }, 60_000);
});

describe('a temporary folder', () => {
  it('is gone when the process is', async () => {
    const module = new URL('./children.mjs', import.meta.url).href;
    const script = `import(${JSON.stringify(module)}).then(async ({ temporaryFolder }) => { console.log(await temporaryFolder('x')); throw new Error('crash'); })`;
    const { stdout } = await execute(process.execPath, ['-e', script]).catch((error) => error);
    expect(stdout.trim()).toContain('atrium-x-');
    expect(existsSync(stdout.trim())).toBe(false);
  });
});

describe('the proxy template', () => {
  it('keeps the variables of nginx', () => {
    expect(renderTemplate('listen ${ATRIUM_HTTP_PORT}; return 308 $host;', { ATRIUM_HTTP_PORT: '80' })).toBe('listen 80; return 308 $host;');
  });

  it('refuses a name without a value', () => {
    expect(() => renderTemplate('${ATRIUM_MISSING}', {})).toThrow('ATRIUM_MISSING');
  });
});

function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => socket.destroy() && resolve(true));
    socket.once('error', () => resolve(false));
  });
}
