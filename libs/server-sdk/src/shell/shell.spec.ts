import { describe, expect, it } from 'vitest';
import { chooseLocale, imageOriginsOf, renderShell } from './render-shell.js';
import { isPage } from './shell.js';

const html = '<html lang="%ATRIUM_LANG%" dir="%ATRIUM_DIR%"><title>%ATRIUM_TITLE%</title><!--atrium:config--><script nonce="%ATRIUM_NONCE%"></script>';

describe('renderShell', () => {
  it('fills language, title, nonce and config', () => {
    const page = renderShell({ html, nonce: 'n0', appConfig: { brand: { name: 'Acme & Co' } }, locale: 'nl' });
    expect(page).toContain('<html lang="nl" dir="ltr"><title>Acme &amp; Co</title>');
    expect(page).toContain('<script nonce="n0">');
    expect(page).toContain('id="atrium-config" nonce="n0">{"brand":{"name":"Acme \\u0026 Co"}}</script>');
  });

  it('cannot be broken out of by a text in the config', () => {
    const page = renderShell({ html, nonce: 'n0', appConfig: { brand: { name: '</script><script>alert(1)</script>' } }, locale: 'en' });
    expect(page).not.toContain('<script>alert');
  });

  it('fills no placeholder that a text in the config brings along', () => {
    const page = renderShell({ html, nonce: 'n0', appConfig: { brand: { name: '%ATRIUM_NONCE%' } }, locale: 'en' });
    expect(page).toContain('<title>%ATRIUM_NONCE%</title>');
  });

  it('writes right-to-left languages from the right', () => {
    expect(renderShell({ html, nonce: '', appConfig: {}, locale: 'ar' })).toContain('dir="rtl"');
  });
});

describe('chooseLocale', () => {
  it.each([
    ['nl,en;q=0.8', 'nl'],
    ['de-AT,en;q=0.9', 'de'],
    ['xx,fr;q=0.2,en;q=0.1', 'fr'],
    ['en;q=0,fr', 'fr'],
    ['xx', 'en'],
    [undefined, 'en'],
    ['(a+)+$'.repeat(10_000), 'en'],
  ])('%s is greeted in %s', (accepted, expected) => {
    expect(chooseLocale(accepted, ['en', 'nl', 'de', 'fr'])).toBe(expected);
  });
});

describe('imageOriginsOf', () => {
  it('names the origin of an https logo and nothing else', () => {
    expect(imageOriginsOf({ brand: { logoUrl: 'https://cdn.example.com/a b.png' } })).toEqual(['https://cdn.example.com']);
    expect(imageOriginsOf({ brand: { logoUrl: '/logo.svg' } })).toEqual([]);
    expect(imageOriginsOf({})).toEqual([]);
  });

  it.each(['https://a;sandbox/x', 'https://a;connect-src/x', 'https://*/x.png', "https://'self'/x", 'https://a,b/x'])('lets %s add nothing to the policy', (logoUrl) => {
    expect(imageOriginsOf({ brand: { logoUrl } })).toEqual([]);
  });
});

describe('isPage', () => {
  it.each(['/', '/admin/branding', '/sign-in?x=/api/', '/apis', '/profile'])('%s is a page', (url) => {
    expect(isPage(url)).toBe(true);
  });
  it.each(['/api', '/api/x', '/API/x', '//api/x', '/%61pi/x', '/\\api/x', '/assets/x.js', '/assets', '/.env', '/.git/config', '/main.js.map'])('%s is none', (url) => {
    expect(isPage(url)).toBe(false);
  });
});
