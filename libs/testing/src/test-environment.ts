import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment, type Environment } from '@atrium/server-sdk';

/** An environment of its own: a fresh data folder, a free port, a quiet log. `variables` come on top. */
export function testEnvironment(variables: Readonly<Record<string, string>> = {}): Environment {
  const dataDir = variables.ATRIUM_DATA_DIR ?? mkdtempSync(join(tmpdir(), 'atrium-test-'));
  const defaults = { NODE_ENV: 'test', PORT: '0', PUBLIC_URL: 'https://atrium.test', ATRIUM_DATA_DIR: dataDir, LOG_LEVEL: 'silent' };
  return readEnvironment({ ...defaults, ...variables }, dataDir);
}
