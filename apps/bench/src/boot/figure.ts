import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../harness/child.ts';
import { settings } from '../harness/env.ts';
import { median, times } from '../harness/numbers.ts';

const api = join(import.meta.dirname, '../../../api/dist/main.js');
const bare = join(import.meta.dirname, '../peers/bare.mjs');

/** From the start of the process to its first answer, embedded profile, on a database that exists. */
export async function bootFigure(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'atrium-boot-'));
  const variables = { NODE_ENV: 'development', ATRIUM_DATA_DIR: data, LOG_LEVEL: 'silent', PUBLIC_URL: 'http://localhost:3000' };
  try {
    await timed(api, variables);
    const samples = { atrium: [] as number[], bare: [] as number[] };
    for (let round = 0; round < settings.rounds; round++) {
      samples.bare.push(await timed(bare, {}));
      samples.atrium.push(await timed(api, variables));
    }
    const [ours, floor] = [median(samples.atrium), median(samples.bare)];
    return `boot to the first answer: Atrium ${ours.toFixed(0)} ms, bare node:http ${floor.toFixed(0)} ms (${times(ours / floor)})`;
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function timed(script: string, variables: Readonly<Record<string, string>>): Promise<number> {
  const began = performance.now();
  const server = await start(script, variables, '/api/healthz');
  const took = performance.now() - began;
  await server.stop();
  return took;
}
