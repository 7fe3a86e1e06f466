import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { cacheFolder } from './cache.mjs';
import { environment } from './environment.mjs';
import { findProgram, isExecutable, output } from './programs.mjs';

/** Packages of the closure that a running server does not need. */
const unneeded = /^(perl|libperl|debconf|dpkg|tar_|libdb5|libgdbm|libselinux|.*-data_)/;
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
const home = () => join(cacheFolder(), 'mysql');

/** Loader and library folder of Debian's architectures that have MySQL. */
const layouts = {
  x64: { loader: 'usr/lib64/ld-linux-x86-64.so.2', libraries: 'usr/lib/x86_64-linux-gnu' },
  arm64: { loader: 'usr/lib/ld-linux-aarch64.so.1', libraries: 'usr/lib/aarch64-linux-gnu' },
};

/** The unpacked server's start script, or null. */
export function unpackedMysql() {
  const program = join(home(), 'mysqld');
  return isExecutable(program) ? program : null;
}

export function canUnpackMysql() {
  return process.arch in layouts && existsSync(keyring) && findProgram('apt-get') !== null && findProgram('dpkg') !== null;
}

/**
 * Debian 12 has no MySQL package, newer Debian has. So take the package of Debian's development line with everything it links
 * to, and run it through its own loader: it never meets the libraries of this machine.
 */
export async function unpackMysql() {
  const folder = `${home()}.${process.pid}`;
  await mkdir(join(folder, 'lists', 'partial'), { recursive: true });
  await mkdir(join(folder, 'archives', 'partial'), { recursive: true });
  try {
    await download(folder);
    await unpack(folder);
    await writeProgram(folder);
    await rm(home(), { recursive: true, force: true });
    await rename(folder, home());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A private apt that knows no installed package, so that it fetches the whole closure and leaves the system's apt alone. */
async function download(folder) {
  await writeFile(join(folder, 'status'), '');
  await writeFile(join(folder, 'sources.list'), `deb [signed-by=${keyring}] ${await mirror()} sid main\n`);
  const settings = {
    'Dir::State::lists': join(folder, 'lists'),
    'Dir::State::status': join(folder, 'status'),
    'Dir::State::extended_states': join(folder, 'extended'),
    'Dir::Cache': folder,
    'Dir::Etc::sourcelist': join(folder, 'sources.list'),
    'Dir::Etc::sourceparts': '/dev/null',
    'Acquire::Check-Valid-Until': 'false',
    'Acquire::Retries': '5',
    'APT::Sandbox::User': userInfo().username,
    'Debug::NoLocking': 'true',
  };
  const configuration = join(folder, 'apt.conf');
  await writeFile(configuration, Object.entries(settings).map(([key, value]) => `${key} "${value}";\n`).join(''));
  const env = { ...environment, APT_CONFIG: configuration };
  await output('apt-get', ['update', '-qq'], { env });
  await output('apt-get', ['install', '--yes', '-qq', '--download-only', '--no-install-recommends', 'mysql-server-core'], { env });
}

/** The Debian mirror that this machine uses: as apt knows it, or as its lists of sources name it before the first update. */
async function mirror() {
  const known = (await output('apt-get', ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages'])).split('\n');
  const named = (await output('sh', ['-c', 'cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null; true'])).split(/\s+/);
  const found = [...known, ...named].find((word) => /^https?:\/\/.+\/debian\/?$/.test(word));
  if (!found) throw new Error('apt knows no Debian mirror: add one to /etc/apt/sources.list, then run this again.');
  return found;
}

async function unpack(folder) {
  const archives = join(folder, 'archives');
  const packages = (await readdir(archives)).filter((file) => file.endsWith('.deb') && !unneeded.test(basename(file)));
  for (const file of packages) execFileSync('dpkg', ['-x', join(archives, file), join(folder, 'root')]);
  for (const spare of ['archives', 'lists', 'root/usr/share/doc', 'root/usr/share/man', 'root/usr/share/locale']) {
    await rm(join(folder, spare), { recursive: true, force: true });
  }
}

async function writeProgram(folder) {
  const { loader, libraries } = layouts[process.arch];
  const program = join(folder, 'mysqld');
  const script = `#!/bin/sh
root=$(dirname "$(readlink -f "$0")")/root
exec "$root/${loader}" --library-path "$root/${libraries}" --argv0 "$root/usr/sbin/mysqld" "$root/usr/sbin/mysqld" --no-defaults \\
  --secure-file-priv=NULL --basedir="$root/usr" --lc-messages-dir="$root/usr/share/mysql" \\
  --character-sets-dir="$root/usr/share/mysql/charsets" --plugin-dir="$root/usr/lib/mysql/plugin" "$@"
`;
  await writeFile(program, script);
  await chmod(program, 0o755);
  await output(program, ['--version']);
}
