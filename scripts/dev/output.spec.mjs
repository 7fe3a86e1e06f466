import { describe, expect, it } from 'vitest';
import { linkIn, readable } from './api-output.mjs';
import { meaningOf } from './compiler-output.mjs';

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
