import { describe, expect, it } from 'vitest';
import { failed, linkIn, readable } from './api-output.mjs';
import { meaningOf } from './compiler-output.mjs';
import { webOutput } from './web-output.mjs';

describe('the output of the api', () => {
  it('yields the one-time link', () => {
    expect(linkIn('Sign in as the first super admin: http://localhost:3000/sign-in/link#abc')).toBe('http://localhost:3000/sign-in/link#abc');
  });

  it('yields no link from another line', () => {
    expect(linkIn('Sign in at http://localhost:3000/sign-in/link#abc')).toBeNull();
  });

  it('reads as a sentence with its details', () => {
    const line = JSON.stringify({ level: 'info', time: '2026-11-20T10:11:12.123Z', requestId: 'x', method: 'POST', status: 201, msg: 'A request was answered' });
    expect(readable(line)).toBe('10:11:12 A request was answered  method=POST  status=201');
  });

  it('names the level when something is wrong, and shows the stack', () => {
    const line = JSON.stringify({ level: 'error', time: '2026-11-20T10:11:12.123Z', error: { stack: 'Error: no\n    at here' }, msg: 'A request failed unexpectedly' });
    expect(readable(line)).toBe('10:11:12 error: A request failed unexpectedly\nError: no\n    at here');
  });

  it('leaves a line alone that is not of the log', () => {
    expect(readable('{"a":')).toBe('{"a":');
    expect(readable('Port 3000 is taken')).toBe('Port 3000 is taken');
  });

  it('keeps silent about what the frame says', () => {
    expect(readable(JSON.stringify({ level: 'info', msg: 'Listening' }))).toBeNull();
  });
});

describe('the notices of node --watch', () => {
  it('are told in fewer words', () => {
    expect(readable("Change detected in '/home/me/apps/api/dist/main.js'")).toBeNull();
    expect(readable("Restarting 'apps/api/dist/main.js'")).toBe('Restarting the api ...');
  });

  it('tell a bad ending from a restart', () => {
    expect(failed("Failed running 'apps/api/dist/main.js'. Waiting for file changes before restarting...")).toBe(true);
    expect(failed("Restarting 'apps/api/dist/main.js'")).toBe(false);
  });
});

describe('the output of Vite', () => {
  it('drops refused connections with their stack and nothing after them', () => {
    const passOn = webOutput();
    const lines = ['1:09:08 PM [vite] http proxy error: /api/x', 'Error: connect ECONNREFUSED 127.0.0.1:1', '    at a (b.js:1:1)', 'Failed to resolve import "x"', '    at c (d.js:1:1)'];
    expect(lines.map(passOn).filter((line) => line !== null)).toEqual(lines.slice(3));
  });
});

describe('the output of the compiler', () => {
  it('tells when a round is finished', () => {
    expect(meaningOf('[10:00:00 AM] Found 2 errors. Watching for file changes.')).toEqual({ errors: 2 });
    expect(meaningOf('10:00:00 AM - Found 1 error. Watching for file changes.')).toEqual({ errors: 1 });
  });

  it('passes errors on and drops notices', () => {
    expect(meaningOf("src/a.ts(1,1): error TS2304: Cannot find name 'x'.")).toEqual({ text: "src/a.ts(1,1): error TS2304: Cannot find name 'x'." });
    expect(meaningOf('[10:00:00 AM] File change detected. Starting incremental compilation...')).toBeNull();
  });
});
