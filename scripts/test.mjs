// `make test`: builds, provides the services, runs the specs on both profiles and the journeys, and ends with one line.
// --only=unit | server-profile | e2e runs a part.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeProvisions, ensureServices, isCi, profiles, startServices } from '../infra/dev-services/index.mjs';
import { build, journeys, serverProfileSpecs, specs } from './test/suites.mjs';
import { oneFailure, sum, summaryOf } from './test/tally.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const parts = ['unit', 'server-profile', 'e2e'];
const { values } = parseArgs({ options: { only: { type: 'string' } } });
if (values.only !== undefined && !parts.includes(values.only)) {
  console.error(`There is no part "${values.only}"; choose one of ${parts.join(', ')}.`);
  process.exit(2);
}

/** Lines that stand before the summary: what this machine could not run. */
const notices = [];
const tallies = [];
let interrupted = false;
// Children get Ctrl-C from the terminal themselves; this process stays to stop the services.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (interrupted = true));

await runParts(values.only).catch((error) => {
  console.error(error);
  tallies.push(oneFailure);
});
const total = sum(tallies);
const skippedInCi = isCi && (total.skipped > 0 || notices.length > 0);
for (const notice of notices) console.log(`\n!! ${notice}`);
if (skippedInCi) console.log('\n!! With CI=true a skip is a failure.');
if (interrupted) console.log('\n!! Interrupted: not everything ran.');
console.log(`\n${summaryOf(total)}`);
process.exitCode = total.failed > 0 || skippedInCi || interrupted ? 1 : 0;

async function runParts(only) {
  await step('Build', () => build({ web: only === undefined || only === 'e2e' }));
  if (tallies.some(({ failed }) => failed > 0)) return;
  // On purpose without services: CI is silenced, for it would make their absence a failure.
  if (only === 'unit') return step('Specs of the embedded profile', () => specs({ CI: '', ATRIUM_TEST_MYSQL_URL: '', ATRIUM_TEST_REDIS_URL: '' }));
  await withServices(only, async (variables, has) => {
    if (only === 'server-profile') return has(profiles.serverProfile) && step('Specs of the server profile', () => serverProfileSpecs(variables));
    if (only === undefined) await step('Specs', () => specs(variables));
    if (has(profiles.journeys)) await step('Journeys', () => journeys(variables));
  });
}

/** Provides what the parts need, says where it comes from, and stops it whatever happens. */
async function withServices(only, work) {
  heading('Services');
  const wanted = only === 'server-profile' ? profiles.serverProfile : [...profiles.serverProfile, ...profiles.journeys];
  const provisions = await ensureServices(wanted);
  console.log(describeProvisions(provisions).join('\n'));
  const missing = provisions.filter(({ found }) => !found).map(({ service }) => service);
  for (const { name, hint } of missing) notices.push(`SKIPPED what needs ${name}: ${hint}`);
  const { variables, stop } = await startServices(provisions);
  try {
    await work(variables, (needed) => needed.every((service) => !missing.includes(service)));
  } finally {
    await stop();
  }
}

/** One part of the run; what it throws is one failure. */
async function step(name, run) {
  if (interrupted) return;
  heading(name);
  const startedAt = Date.now();
  const tally = await run().catch((error) => {
    console.error(error);
    return oneFailure;
  });
  tallies.push(tally);
  console.log(`${name}: ${tally.failed > 0 ? 'FAILED' : 'done'} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
}

function heading(name) {
  console.log(`\n== ${name}`);
}
