import { execFile } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../dev-services/index.mjs';

const execute = promisify(execFile);
const script = fileURLToPath(new URL('./secrets.sh', import.meta.url));

describe('the secrets of the containers', () => {
  let file;
  const make = async () => {
    await execute('sh', [script, file]);
    return readFile(file, 'utf8');
  };

  beforeEach(async () => {
    file = join(await temporaryFolder('secrets'), '.env');
  });

  it('are readable by their owner alone', async () => {
    await make();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('hold a key of 32 random bytes for each purpose', async () => {
    const keys = /^ATRIUM_KEYS=(.+)$/m.exec(await make())[1].split(',').map((key) => key.split(':'));
    expect(keys.map(([, , purpose]) => purpose)).toEqual(['kek', 'pepper', 'token-hmac', 'audit', 'url-sign']);
    expect(keys.map(([, bytes]) => Buffer.from(bytes, 'base64').length)).toEqual([32, 32, 32, 32, 32]);
    expect(new Set(keys.map(([, bytes]) => bytes)).size).toBe(5);
  });

  it('have passwords that fit into an address', async () => {
    const passwords = [...(await make()).matchAll(/^\w+PASSWORD=(.*)$/gm)].map(([, password]) => password);
    expect(passwords).toHaveLength(3);
    for (const password of passwords) expect(password).toMatch(/^[A-Za-z0-9]{32}$/);
  });

  it('stay as they are the next time', async () => {
    expect(await make()).toBe(await make());
  });

  it('add what an older file lacks and change nothing else', async () => {
    await writeFile(file, 'PUBLIC_URL=https://atrium.example.com\n');
    const text = await make();
    expect(text).toMatch(/^PUBLIC_URL=https:\/\/atrium\.example\.com\n/);
    expect(text.match(/^PUBLIC_URL=/gm)).toHaveLength(1);
    expect(text).toMatch(/^MYSQL_PASSWORD=.+$/m);
  });
});
