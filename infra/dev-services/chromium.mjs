import { installPackages, mayInstall } from './debian.mjs';
import { environment } from './environment.mjs';
import { findProgram, isExecutable } from './programs.mjs';
import { standing } from './service.mjs';

const variable = 'CHROMIUM_PATH';

/** @type {import('./service.mjs').Service} */
export const chromium = {
  name: 'Chromium',
  variable,
  hint: `install chromium, or set ${variable}`,
  ways: [given, installed, downloaded, packaged],
};

async function given() {
  return environment[variable] ? standing(`given by ${variable}`, environment[variable]) : null;
}

async function installed() {
  const program = findProgram('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome');
  return program && standing(program, program);
}

/** The browser that `npx playwright install chromium` fetched. */
async function downloaded() {
  const { chromium: browser } = await import('@playwright/test').catch(() => ({ chromium: null }));
  const program = browser?.executablePath();
  return program && isExecutable(program) ? standing("Playwright's own browser", program) : null;
}

async function packaged(say) {
  if (!mayInstall()) return null;
  await installPackages(['chromium', 'fonts-liberation'], say);
  return installed();
}
