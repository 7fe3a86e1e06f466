import { environment, isCi, isRoot } from './environment.mjs';
import { findProgram, output } from './programs.mjs';

let listsAreFresh = false;

/** Only a machine that is thrown away afterwards gets packages without being asked. */
export function mayInstall() {
  return isCi && isRoot && findProgram('apt-get') !== null;
}

/** Installs Debian packages, saying so first. Servers are not started by it. */
export async function installPackages(names, say) {
  say(`Installing ${names.join(', ')} from Debian packages because CI=true`);
  // RUNLEVEL=1 keeps a package from starting its daemon.
  const env = { ...environment, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  if (!listsAreFresh) await output('apt-get', ['update', '-qq'], { env });
  listsAreFresh = true;
  await output('apt-get', ['install', '--yes', '--no-install-recommends', ...names], { env });
}
