import { describe, expect, it } from 'vitest';
import { openLog } from './log.js';

const capture = (): { lines: string[]; write(line: string): void } => {
  const lines: string[] = [];
  return { lines, write: (line) => void lines.push(line) };
};

describe('log', () => {
  it.each([
    ['a session token', 'x 5Jq0pVt1kzq1o0r3vJb6m8c2y7n4w9s5d1f3g6h8j0A y', '5Jq0pVt1'],
    ['a bearer header', 'authorization: Bearer abcdefghijkl', 'abcdefghijkl'],
    ['a personal access token', 'atr_pat_abcdefghij_0123456789', '0123456789'],
    ['a password hash', '$argon2id$v=19$m=47104,t=1,p=1$c2FsdA$aGFzaA', 'aGFzaA'],
    ['a JWT', 'eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl', 'eyJzdWIiOi'],
    ['an otpauth address', 'otpauth://totp/x?secret=ABC', 'secret=ABC'],
    ['a session cookie', '__Host-atrium_session=whatever', 'whatever'],
  ])('never shows %s, wherever it stands', (_, text, secret) => {
    const out = capture();
    openLog('info', out).info({ nested: { text } }, text);
    expect(out.lines.join('')).not.toContain(secret);
  });

  it('hides fields that carry secrets by name', () => {
    const out = capture();
    openLog('info', out).info({ password: 'hunter2', headers: { cookie: 'a=b' } }, 'x');
    expect(out.lines.join('')).not.toMatch(/hunter2|a=b/);
  });

  it('writes an error without the members that a database driver hangs on it', () => {
    const out = capture();
    const error = Object.assign(new Error('Duplicate entry', { cause: Object.assign(new Error('inner'), { sql: 'SELECT hidden' }) }), { code: 'ER_DUP_ENTRY', parameters: ['hunter2'], query: 'SELECT hidden' });
    openLog('info', out).error({ error }, 'x');
    expect(JSON.parse(out.lines[0] ?? '').error).toMatchObject({ message: 'Duplicate entry', code: 'ER_DUP_ENTRY', cause: { message: 'inner' } });
    expect(out.lines[0]).not.toMatch(/hunter2|SELECT hidden/);
  });

  it.each(['line\r\nbreak', '\u001b[31mred', '"},{"', 'x'.repeat(100_000)])('writes one valid JSON line for hostile text (LOG-03)', (text) => {
    const out = capture();
    openLog('info', out).info({ text }, text);
    expect(out.lines).toHaveLength(1);
    expect(out.lines[0]?.trimEnd().includes('\n')).toBe(false);
    expect(out.lines[0]?.length).toBeLessThan(20_000);
    expect(() => JSON.parse(out.lines[0] ?? '')).not.toThrow();
  });
});
