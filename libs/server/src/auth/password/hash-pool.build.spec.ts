import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { hashRawSync } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../../../../', import.meta.url));

/** Imports the built pool, derives once, and must end by itself. */
const program = `
  import 'reflect-metadata';
  import { HashPool } from './libs/server/dist/auth/password/hash-pool.js';
  const pool = new HashPool();
  const cost = { memory: 1024, passes: 1, lanes: 1, length: 32 };
  console.log((await pool.derive({ password: 'built', salt: new Uint8Array(16), cost })).toString('hex'));
`;

describe('the built hash pool', () => {
  it('finds its threads, and idle threads keep no process alive', { timeout: 120_000 }, async () => {
    // Type errors are the type check's to report; tsc writes the files all the same.
    await run('node_modules/.bin/tsc', ['-b', 'libs/server/tsconfig.build.json'], { cwd: root }).catch(() => undefined);
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], { cwd: root, timeout: 30_000 });
    const expected = hashRawSync('built', { salt: Buffer.alloc(16), memoryCost: 1024, timeCost: 1, parallelism: 1, outputLen: 32 });
    expect(stdout.trim()).toBe(expected.toString('hex'));
  });
});
