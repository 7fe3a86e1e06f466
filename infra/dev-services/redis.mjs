import { removeFolder, startChild, temporaryFolder } from './children.mjs';
import { installPackages, mayInstall } from './debian.mjs';
import { dockerAnswers, startContainer } from './docker.mjs';
import { environment } from './environment.mjs';
import { freePort, waitForPort } from './ports.mjs';
import { findProgram } from './programs.mjs';
import { standing } from './service.mjs';

const variable = 'ATRIUM_TEST_REDIS_URL';
const image = 'redis:7-bookworm';
const nothingOnDisk = ['--save', '', '--appendonly', 'no'];

/** @type {import('./service.mjs').Service} */
export const redis = {
  name: 'Redis',
  variable,
  hint: `install redis-server, start a Docker engine, or set ${variable}`,
  ways: [given, installed, container, packaged],
};

async function given() {
  return environment[variable] ? standing(`given by ${variable}`, environment[variable]) : null;
}

async function installed() {
  const program = findProgram('redis-server');
  return program && { source: program, start: () => startProgram(program) };
}

async function container() {
  return (await dockerAnswers()) ? { source: `Docker image ${image}`, start: startImage } : null;
}

async function packaged(say) {
  if (!mayInstall()) return null;
  await installPackages(['redis-server'], say);
  return installed();
}

async function startProgram(program) {
  const port = await freePort();
  const folder = await temporaryFolder('redis');
  const child = startChild('redis-server', program, ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, ...nothingOnDisk]);
  await waitForPort(port, { child });
  return {
    value: `redis://127.0.0.1:${port}`,
    stop: async () => {
      await child.stop({ signal: 'SIGKILL' });
      await removeFolder(folder);
    },
  };
}

async function startImage() {
  const command = ['redis-server', ...nothingOnDisk];
  const { port, stop } = await startContainer({ name: 'redis', image, port: 6379, command, ready: ['redis-cli', 'ping'] });
  return { value: `redis://127.0.0.1:${port}`, stop };
}
