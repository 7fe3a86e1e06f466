import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { environment } from './environment.mjs';

const execute = promisify(execFile);

/** Debian keeps servers where an ordinary user's PATH does not look. `ATRIUM_SERVER_FOLDERS` replaces the list. */
const serverFolders = (environment.ATRIUM_SERVER_FOLDERS ?? '/usr/sbin:/usr/local/sbin').split(delimiter);

/** The full path of the first of these programs that is installed, or null. */
export function findProgram(...names) {
  const folders = [...(environment.PATH ?? '').split(delimiter), ...serverFolders].filter(Boolean);
  for (const name of names) {
    const found = folders.map((folder) => join(folder, name)).find(isExecutable);
    if (found) return found;
  }
  return null;
}

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What a program prints; fails with its error output when it fails. */
export async function output(command, args, options = {}) {
  const { stdout, stderr } = await execute(command, args, { maxBuffer: 64 * 1024 * 1024, ...options });
  return `${stdout}${stderr}`;
}
