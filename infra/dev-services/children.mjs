import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const keptCharacters = 8000;
const children = new Set();
const folders = new Set();

// Whatever ends this process, nothing of it stays behind.
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone when this process is. */
export async function temporaryFolder(name) {
  const folder = await mkdtemp(join(tmpdir(), `atrium-${name}-`));
  folders.add(folder);
  return folder;
}

export async function removeFolder(folder) {
  await rm(folder, { recursive: true, force: true });
  folders.delete(folder);
}

/** Starts a program in the background; its last output is kept for the message when it fails. */
export function startChild(name, command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let output = '';
  const keep = (chunk) => (output = (output + chunk).slice(-keptCharacters));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  children.add(child);
  const started = { name, pid: child.pid, ended: false, tail: () => output, stop };
  const end = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', (error) => resolve(keep(`${error.message}\n`)));
  }).then(() => {
    started.ended = true;
    children.delete(child);
  });

  /** Asks by `signal`, insists after `seconds`. */
  async function stop({ signal = 'SIGTERM', seconds = 10 } = {}) {
    if (started.ended) return;
    child.kill(signal);
    const insist = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
    await end;
    clearTimeout(insist);
  }
  return started;
}
