import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { holdLock } from './hold-lock.js';

describe('the lock file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atrium-lock-'));
  const file = join(folder, 'deep', 'lock');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has one holder and can be taken again after the release', () => {
    const first = holdLock(file);
    expect(first).not.toBeNull();
    expect(holdLock(file)).toBeNull();
    first?.release();
    first?.release();
    const second = holdLock(file);
    expect(second).not.toBeNull();
    second?.release();
  });

  it('is refused while another process holds it, and free once that process was killed', async () => {
    const child = fork(new URL('./hold-lock.child.mjs', import.meta.url), [file]);
    const exited = once(child, 'exit');
    await once(child, 'message');
    expect(holdLock(file)).toBeNull();
    child.kill('SIGKILL');
    await exited;
    const lock = holdLock(file);
    expect(lock).not.toBeNull();
    lock?.release();
  });

  it('reports a file that cannot be opened', () => {
    expect(() => holdLock(folder)).toThrow();
  });
});
