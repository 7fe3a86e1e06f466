import { describe, expect, it } from 'vitest';
import { canonicalEmailOf } from './email.js';

describe('the canonical form of an address', () => {
  it.each(['a@ex.com', 'A@EX.com', ' a@ex.com ', 'a@ｅx.com', 'ａ@ex.com', 'a@ex．com'])('is one for %j', (spelling) => {
    expect(canonicalEmailOf(spelling)).toBe('a@ex.com');
  });

  it('writes an international domain in ASCII', () => {
    expect(canonicalEmailOf('Zoë@BÜCHER.example')).toBe('zoë@xn--bcher-kva.example');
  });

  it('keeps different people apart', () => {
    expect(canonicalEmailOf('a.b@ex.com')).not.toBe(canonicalEmailOf('ab@ex.com'));
    expect(canonicalEmailOf('a+x@ex.com')).not.toBe(canonicalEmailOf('a@ex.com'));
  });

  it('takes any text', () => {
    expect(canonicalEmailOf('no address')).toBe('no address');
    expect(canonicalEmailOf('a@not a domain')).toBe('a@not a domain');
  });
});
