import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { removeFolder, temporaryFolder } from '../../infra/dev-services/index.mjs';
import { runNode, runQuietly } from '../run.mjs';
import { nothing, oneFailure, tallyOfPlaywright, tallyOfVitest, withExitCode } from './tally.mjs';

/** How specs of the server profile are titled (describeOnEveryEngine, describeOnEveryProfile). */
const serverProfileTitles = 'MySQL|Redis|server profile';

/** Builds everything, or the server alone. */
export async function build({ web }) {
  const code = await runQuietly('npm', ['run', '--silent', web ? 'build' : 'build:server']);
  return withExitCode(nothing, code);
}

/** All specs; those that a missing service leaves out count as skipped. */
export function specs(variables) {
  return vitest([], variables);
}

/** The specs of the server profile alone; those of the embedded profile are left out on purpose and do not count. */
export async function serverProfileSpecs(variables) {
  return { ...(await vitest(['--testNamePattern', serverProfileTitles], variables)), skipped: 0 };
}

function vitest(flags, variables) {
  return withReport('vitest.json', tallyOfVitest, (file) =>
    runNode(['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...flags], variables),
  );
}

/** The journeys of apps/e2e in a real browser. */
export function journeys(variables) {
  return withReport('playwright.json', tallyOfPlaywright, (file) =>
    runNode(['node_modules/@playwright/test/cli.js', 'test', '--config', 'apps/e2e/playwright.config.ts', '--reporter=list,json'], {
      ...variables,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
    }),
  );
}

/** Runs something that leaves a JSON report and reads it; no report is one failure. */
async function withReport(name, tallyOf, run) {
  const folder = await temporaryFolder('report');
  const file = join(folder, name);
  const code = await run(file);
  const report = await readFile(file, 'utf8').then(JSON.parse, () => null);
  await removeFolder(folder);
  return report ? withExitCode(tallyOf(report), code) : oneFailure;
}
