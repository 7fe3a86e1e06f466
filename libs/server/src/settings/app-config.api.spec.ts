import { readFileSync } from 'node:fs';
import { settingsPermissions } from '@atrium/contracts/settings';
import { systemActor } from '@atrium/server-sdk';
import { describeOnEveryProfile, type TestApp } from '@atrium/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { brandingFeature } from '../branding/index.js';
import { maintenanceFeature } from '../maintenance/index.js';
import { rbacFeature } from '../rbac/index.js';
import { asActor, testActorFeature } from '../rbac/testing.js';
import { applicationVersion } from './application-version.js';
import { isKnown } from './app-config.service.js';
import { SettingWriter, settingsFeature } from './index.js';
import { shelfFeature } from './testing.js';

const features = [rbacFeature, settingsFeature, brandingFeature, maintenanceFeature, shelfFeature, testActorFeature];

describeOnEveryProfile('the public app config', (start) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await start({ features });
  });
  const get = (headers: Record<string, string> = {}) => app.inject('GET', '/api/app-config', { headers });

  it('holds every public field and nothing else', async () => {
    const { status, body, headers } = await get();
    expect(status).toBe(200);
    expect(Object.keys(body).toSorted()).toEqual(['brand', 'i18n', 'shelf-room', 'system']);
    expect(body['shelf-room']).toEqual({ label: 'Oak' });
    expect(body.brand).toMatchObject({ name: 'Atrium', logoUrl: '/logo.svg', supportEmail: null, preset: 'default', overrides: {} });
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('tells the version to signed-in callers only', async () => {
    const signedIn = await get(asActor([]).headers);
    expect(signedIn.body.version).toBe(applicationVersion);
    const anonymous = await get();
    expect(anonymous.body).not.toHaveProperty('version');
    expect(anonymous.headers.etag).not.toBe(signedIn.headers.etag);
  });

  it('answers 304 without a body until something changes, in another process too', async () => {
    const other = await start({ features, beside: app });
    const first = await get();
    const known = { 'if-none-match': String(first.headers.etag) };
    expect(known['if-none-match']).toMatch(/^"[\w-]{22}"$/);
    const again = await get(known);
    expect(again).toMatchObject({ status: 304, text: '', headers: { etag: first.headers.etag, 'cache-control': 'no-cache' } });
    expect((await get({ 'if-none-match': `"other", W/${String(first.headers.etag)}` })).status).toBe(304);
    await other.get(SettingWriter).patch(systemActor, { namespace: 'brand', ifMatch: '"0"', input: { name: 'Shop' } });
    const changed = await get(known);
    expect(changed).toMatchObject({ status: 200, body: { brand: { name: 'Shop' } } });
    expect(changed.headers.etag).not.toBe(first.headers.etag);
  });

  it('takes no query and no other method', async () => {
    expect((await app.inject('GET', '/api/app-config?id=1&id=2')).status).toBe(400);
    expect((await app.inject('PATCH', '/api/app-config', { body: {}, ...asActor(settingsPermissions.all) })).status).toBe(404);
  });
});

describe('the version', () => {
  it('is that of the package', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(applicationVersion).toBe(version);
  });
});

describe('If-None-Match', () => {
  it('knows its tag in a list, weak or strong', () => {
    expect(['"a"', '"b", "a"', 'W/"a"', '*'].every((header) => isKnown(header, '"a"'))).toBe(true);
    expect([undefined, '', 'a', '"ab"', 'w/"a"'].some((header) => isKnown(header, '"a"'))).toBe(false);
  });
});
