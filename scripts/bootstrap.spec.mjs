import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, readFile, realpath, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../infra/dev-services/index.mjs';

const execute = promisify(execFile);
const script = fileURLToPath(new URL('./bootstrap.sh', import.meta.url));
const pinned = 'tools/node/node_modules/.bin/node';

describe('the preparation of a checkout', () => {
  let root;

  beforeEach(async () => {
    root = join(await realpath(await temporaryFolder('bootstrap')), 'a checkout');
    for (const folder of ['bin', 'scripts', 'tools/node']) await mkdir(join(root, folder), { recursive: true });
    await cp(script, join(root, 'scripts/bootstrap.sh'));
    await writeFile(join(root, 'package-lock.json'), '{}');
    await writeFile(join(root, 'tools/node/package-lock.json'), '{}');
    await writeFile(join(root, 'tools/node/package.json'), '{ "dependencies": { "node": "24.21.0" } }');
    await program('npm', fakeNpm);
  });

  it.each(['18.20.0', '20.20.2', '24.10.0', '25.9.0'])('fetches the pinned Node where the machine has %s', async (version) => {
    await hostNode(version);
    expect(await bootstrap()).toContain('Fetching Node 24.21.0');
    expect(await calls()).toEqual(['ci --prefix tools/node', 'ci']);
  });

  it.each(['24.11.0', '24.99.0', '26.0.0', '27.1.0'])('takes the machine’s own Node %s', async (version) => {
    await hostNode(version);
    expect(await bootstrap()).not.toContain('Fetching');
    expect(await calls()).toEqual(['ci']);
  });

  it('does nothing and says nothing the second time', async () => {
    await hostNode('26.0.0');
    await bootstrap();
    expect(await bootstrap()).toBe('');
    expect(await calls()).toEqual(['ci']);
  });

  it('installs anew when the lockfile has changed', async () => {
    await hostNode('26.0.0');
    await bootstrap();
    const later = new Date(Date.now() + 60_000);
    await utimes(join(root, 'package-lock.json'), later, later);
    expect(await bootstrap()).toContain('Installing packages');
  });

  it('says what is missing where there is no Node', async () => {
    const failure = await bootstrap().catch((error) => error);
    expect(failure.code).toBe(1);
    expect(failure.stderr).toContain('install nodejs');
  });

  /** Notes its call and leaves what a real install leaves. */
  const fakeNpm = `
echo "$1\${2:+ $2}\${3:+ $3}" | sed 's/ --[in].*//' >>"$ROOT/calls"
folder=.
[ "$2" != --prefix ] || folder=$3
mkdir -p "$folder/node_modules/.bin"
touch "$folder/node_modules/.package-lock.json"
[ "$folder" = . ] || { cp "$ROOT/bin/real" "$ROOT/${pinned}"; }`;

  /** A Node that says it is of this version. */
  async function hostNode(version) {
    const shim = join(root, 'version.cjs');
    await writeFile(shim, `Object.defineProperty(process.versions, 'node', { value: ${JSON.stringify(version)} });`);
    await program('node', `exec "${process.execPath}" --require "${shim}" "$@"`);
    await program('real', `exec "${process.execPath}" "$@"`);
  }

  async function program(name, body) {
    const path = join(root, 'bin', name);
    await writeFile(path, `#!/bin/sh\n${body}\n`);
    await chmod(path, 0o755);
  }

  async function bootstrap() {
    const tools = await toolsFolder();
    const env = { PATH: `${join(root, 'bin')}:${tools}`, ROOT: root };
    return (await execute('/bin/sh', [join(root, 'scripts/bootstrap.sh')], { env })).stdout;
  }

  const calls = async () => (await readFile(join(root, 'calls'), 'utf8')).trim().split('\n');
});

/** The few programs that the script may count on, without the machine's Node. */
async function toolsFolder() {
  const folder = await temporaryFolder('tools');
  for (const name of ['dirname', 'find', 'ln', 'mkdir', 'touch', 'cp', 'sed', 'sh']) {
    await writeFile(join(folder, name), `#!/bin/sh\nPATH=/usr/bin:/bin exec ${name} "$@"\n`);
    await chmod(join(folder, name), 0o755);
  }
  return folder;
}
