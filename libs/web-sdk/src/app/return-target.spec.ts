import { describe, expect, it } from 'vitest';
import { returnTarget, signInTo } from './return-target.js';

const origin = 'https://app.example';

describe('returnTarget', () => {
  it.each(['/', '/profile', '/admin/audit?actor=1&cursor=x#row-3', '/@evil', '/a//b', '/%2F%2Fevil'])('goes to %s', (wish) => {
    expect(returnTarget(wish, origin)).toBe(wish);
  });

  it.each([
    null,
    '',
    '//evil',
    '//evil.example/path',
    '/\\evil',
    '\\/evil',
    '/\t/evil',
    '\t//evil',
    '/\n/evil',
    '/.//evil',
    '/..//evil',
    '/a/..//evil',
    'javascript:alert(1)',
    'https://evil.example/',
    'https://app.example@evil.example/',
    'profile',
    '@evil',
    '/sign-in',
    '/sign-in/link#token',
  ])('goes home instead of %j', (wish) => {
    expect(returnTarget(wish, origin)).toBe('/');
  });

  it('goes home for `%09//evil` as the address bar decodes it', () => {
    expect(returnTarget(new URLSearchParams('returnTo=%09//evil').get('returnTo'), origin)).toBe('/');
  });
});

describe('signInTo', () => {
  it('keeps path, query and fragment through the round trip', () => {
    const address = signInTo({ pathname: '/admin/audit', search: '?actor=a&from=b', hash: '#x' });
    expect(returnTarget(new URL(address, origin).searchParams.get('returnTo'), origin)).toBe('/admin/audit?actor=a&from=b#x');
  });

  it('needs no target for home', () => {
    expect(signInTo({ pathname: '/', search: '', hash: '' })).toBe('/sign-in');
  });
});
