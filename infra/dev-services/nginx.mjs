import { installPackages, mayInstall } from './debian.mjs';
import { environment } from './environment.mjs';
import { findProgram } from './programs.mjs';
import { standing } from './service.mjs';

const variable = 'NGINX_PATH';

/** @type {import('./service.mjs').Service} */
export const nginx = {
  name: 'nginx',
  variable,
  hint: `install nginx-light, or set ${variable}`,
  ways: [given, installed, packaged],
};

async function given() {
  return environment[variable] ? standing(`given by ${variable}`, environment[variable]) : null;
}

async function installed() {
  const program = findProgram('nginx');
  return program && standing(program, program);
}

async function packaged(say) {
  if (!mayInstall()) return null;
  await installPackages(['nginx-light'], say);
  return installed();
}
