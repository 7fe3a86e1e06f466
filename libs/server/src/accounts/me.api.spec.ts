import { i18nSettings } from '@atrium/contracts/branding';
import { closure } from '@atrium/server-sdk';
import { describeOnEveryProfile, type TestApp } from '@atrium/testing';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { authFeature } from '../auth/index.js';
import { givenSignedIn } from '../auth/testing.js';
import type { User } from './user.entity.js';

describeOnEveryProfile('the own profile', (start) => {
  let app: TestApp;
  let user: User;
  let cookie: string;
  beforeAll(async () => {
    app = await start({ features: closure([authFeature]) });
  });
  beforeEach(async () => {
    app.clock.advance(15 * 60_000);
    ({ user, cookie } = await givenSignedIn(app));
  });

  const read = async () => (await app.inject('GET', '/api/users/me', { cookie })).body;
  const patch = (body: unknown) => app.inject('PATCH', '/api/users/me', { cookie, body });
  const updates = async (): Promise<{ changes: string }[]> =>
    app.db.query("SELECT changes FROM audit_entry WHERE action = 'user.updated' AND entityId = ?", [user.id]);

  it('is shown to its owner, without anything secret', async () => {
    expect(await read()).toEqual({
      id: user.id,
      email: user.emailDisplay,
      name: 'Ada Tester',
      phone: null,
      preferredLocale: null,
      timeZone: null,
      colorScheme: 'auto',
      status: 'active',
      emailVerifiedAt: null,
      lastSignInAt: app.clock.now().toISOString(),
      createdAt: user.createdAt.toISOString(),
    });
  });

  it('is refused to nobody in particular', async () => {
    for (const [method, url] of [['GET', '/api/users/me'], ['GET', '/api/users/me/context'], ['PATCH', '/api/users/me']] as const) {
      const answer = await app.inject(method, url, method === 'PATCH' ? { body: { name: 'X' } } : {});
      expect([answer.status, answer.body.code]).toEqual([401, 'session.required']);
    }
  });

  it('changes what is sent, keeps the rest, and clears with null', async () => {
    const sent = { name: 'Ada Lovelace', phone: '+31 20 123 4567', preferredLocale: 'de', timeZone: 'Europe/Amsterdam', colorScheme: 'dark' };
    expect((await patch(sent)).body).toMatchObject(sent);
    expect((await patch({ phone: null })).body).toMatchObject({ ...sent, phone: null });
    expect(await read()).toMatchObject({ ...sent, phone: null });
  });

  it('is shown changed by the context on the next request', async () => {
    await app.inject('GET', '/api/users/me/context', { cookie });
    await patch({ name: 'Changed', timeZone: 'Europe/Paris' });
    const { body } = await app.inject('GET', '/api/users/me/context', { cookie });
    expect(body).toMatchObject({ name: 'Changed', timeZone: 'Europe/Paris', roles: [], permissions: [], impersonator: null });
  });

  it('leaves an audit entry with old and new values, and none when nothing changes', async () => {
    await patch({ name: 'Once', colorScheme: 'auto' });
    await patch({ name: 'Once' });
    await patch({});
    const entries = await updates();
    expect(entries.map(({ changes }) => JSON.parse(changes))).toEqual([{ name: { from: 'Ada Tester', to: 'Once' } }]);
  });

  it('takes only a language that is enabled', async () => {
    const { enabledLocales } = { enabledLocales: i18nSettings.fields.enabledLocales.default };
    expect(enabledLocales).not.toContain('pt-BR');
    const answer = await patch({ preferredLocale: 'pt-BR', name: 'Half done' });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'user.localeNotEnabled', errors: [{ path: 'preferredLocale' }] });
    expect((await read()).name).toBe('Ada Tester');
  });

  it.each([
    ['an unknown field', { nickname: 'x' }, 'nickname'],
    ['a status', { status: 'active' }, 'status'],
    ['an address', { email: 'other@example.test' }, 'email'],
    ['an id', { id: '0190c7a0-0000-7000-8000-000000000000' }, 'id'],
    ['a name of the wrong type', { name: { $gt: '' } }, 'name'],
    ['an empty name', { name: ' ' }, 'name'],
    ['a name with a line break', { name: 'A\r\nB' }, 'name'],
    ['an unknown time zone', { timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['an unknown colour scheme', { colorScheme: 'sepia' }, 'colorScheme'],
    ['a phone number of letters', { phone: 'call me' }, 'phone'],
  ])('refuses %s and changes nothing', async (_what, body, path) => {
    const before = await read();
    const answer = await patch(body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toEqual([path]);
    expect(await read()).toEqual(before);
  });

  it('belongs to one person: nobody else is changed', async () => {
    const other = await givenSignedIn(app);
    await patch({ name: 'Only me' });
    expect((await app.inject('GET', '/api/users/me', { cookie: other.cookie })).body.name).toBe('Ada Tester');
  });
});
