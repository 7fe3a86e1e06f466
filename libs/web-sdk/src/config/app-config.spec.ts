import { describe, expect, it } from 'vitest';
import { startFakeServer } from '../testing.js';
import { inlinedConfig, readConfig } from './app-config.js';
import { fetchConfig } from './app-config.query.js';

describe('the public configuration', () => {
  it('has defaults for what is missing and keeps what a host added', () => {
    const config = readConfig({ brand: { name: 'Shop' }, notes: { limit: 3 } });
    expect(config.brand).toMatchObject({ name: 'Shop', preset: 'default' });
    expect(config.i18n.enabledLocales).toEqual(['en', 'nl', 'de', 'fr']);
    expect(config.namespaces.notes).toEqual({ limit: 3 });
  });

  it('survives an answer that is none', () => {
    expect(readConfig(null).brand.name).toBe('Atrium');
    expect(readConfig({ brand: 'odd' }).brand.name).toBe('Atrium');
  });

  it('is read from the page, or not at all', () => {
    document.body.innerHTML = '<script type="application/json" id="atrium-config">{"brand":{"name":"Inlined"}}</script>';
    expect(inlinedConfig()?.brand.name).toBe('Inlined');
    document.body.innerHTML = '';
    expect(inlinedConfig()).toBeNull();
  });

  it('is asked for with what is known, and unchanged is not read again', async () => {
    const server = startFakeServer({ 'GET /api/app-config': () => Response.json({ brand: { name: 'One' } }, { headers: { etag: '"1"' } }) });
    const first = await fetchConfig();
    server.answer({ 'GET /api/app-config': ({ headers }) => new Response(null, { status: headers.get('if-none-match') === '"1"' ? 304 : 500 }) });
    expect(await fetchConfig()).toBe(first);
    server.answer({ 'GET /api/app-config': () => Response.json({ brand: { name: 'Two' } }, { headers: { etag: '"2"' } }) });
    expect((await fetchConfig()).brand.name).toBe('Two');
  });
});
