import { setTimeout as sleep } from 'node:timers/promises';
import { startChild } from './children.mjs';
import { freePort } from './ports.mjs';
import { findProgram, output } from './programs.mjs';

/** Seconds an engine may take to say that it is there. */
const patience = 5;

/** Seconds a container may take, the pull of its image included. */
const startPatience = 300;

let answer;

/** Whether a Docker engine answers; asked once. */
export function dockerAnswers() {
  answer ??= ask();
  return answer;
}

async function ask() {
  const docker = findProgram('docker');
  if (!docker) return false;
  return succeeds(docker, ['version', '--format', '{{.Server.Version}}'], { timeout: patience * 1000 });
}

/**
 * Runs a throw-away container with its `port` on a free loopback port, and waits until the command `ready` succeeds in it:
 * Docker itself accepts connections before anything listens behind them.
 */
export async function startContainer({ name, image, port, ready, command = [], variables = {} }) {
  const published = await freePort();
  const id = `atrium-${name}-${process.pid}-${published}`;
  const env = Object.entries(variables).flatMap(([key, value]) => ['--env', `${key}=${value}`]);
  const child = startChild(name, 'docker', ['run', '--rm', '--name', id, '--publish', `127.0.0.1:${published}:${port}`, ...env, image, ...command]);
  const stop = async () => {
    await output('docker', ['rm', '--force', id]).catch(() => '');
    await child.stop();
  };
  await untilReady(id, ready, child);
  return { port: published, stop };
}

async function untilReady(id, ready, child) {
  const deadline = Date.now() + startPatience * 1000;
  while (!(await succeeds('docker', ['exec', id, ...ready]))) {
    if (child.ended || Date.now() > deadline) throw new Error(`The container ${id} did not get ready:\n${child.tail()}`);
    await sleep(250);
  }
}

function succeeds(command, args, options) {
  return output(command, args, options).then(
    () => true,
    () => false,
  );
}
