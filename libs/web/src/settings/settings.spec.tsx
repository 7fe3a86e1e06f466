import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { defineSettings, settingField } from '@atrium/contracts';
import { auditSettings } from '@atrium/contracts/audit';
import { authSettings } from '@atrium/contracts/auth';
import { i18nSettings } from '@atrium/contracts/branding';
import { systemSettings } from '@atrium/contracts/maintenance';
import { problemResponse, renderApp, testActor, type Handlers } from '@atrium/testing/web';
import { z } from 'zod';
import { maintenanceWeb } from '../maintenance/index.js';
import { settingsWeb } from './index.js';
import { namespaceView } from './testing.js';

const hostSettings = defineSettings({
  name: 'notes',
  title: 'Note keeping',
  edit: { code: 'note.configure', description: '', selfService: false, reserved: false },
  fields: { maxPerUser: settingField(z.int(), { default: 200, title: 'Most notes per person' }) },
});
const all = [systemSettings, authSettings, auditSettings, i18nSettings, hostSettings].map((namespace) => namespaceView(namespace));
const reader = testActor({ permissions: ['settings.read'] });

const open = (path: string, handlers: Handlers, locale = 'en') =>
  renderApp(path, { features: [settingsWeb, maintenanceWeb], actor: reader, locale, handlers: { 'GET /api/admin/app-config': { items: all, nextCursor: null }, ...handlers } });

const system = 'GET /api/admin/app-config/system';
const patchSystem = 'PATCH /api/admin/app-config/system';

describe('the settings page', () => {
  it('lists every namespace, a host’s too', async () => {
    await open('/admin/settings', {});
    expect(await screen.findByRole('link', { name: 'Sign-in' })).toHaveAttribute('href', '/admin/settings/auth');
    expect(screen.getByRole('link', { name: 'Note keeping' })).toHaveAttribute('href', '/admin/settings/notes');
  });

  it('finds fields across namespaces by their words, and keeps the search in the address', async () => {
    const app = await open('/admin/settings', {});
    await userEvent.type(await screen.findByRole('searchbox', { name: 'Search all settings' }), 'notes PERSON');
    expect(screen.getByRole('link', { name: 'Most notes per person' })).toHaveAttribute('href', '/admin/settings/notes#maxPerUser');
    expect(screen.queryByRole('link', { name: 'Announcement' })).toBeNull();
    expect(app.place()).toBe('/admin/settings?q=notes+PERSON');
  });

  it('searches in the language of the person', async () => {
    await open('/admin/settings?q=mitteilung', {}, 'de');
    expect(await screen.findByRole('link', { name: 'Stufe der Mitteilung' })).toBeVisible();
  });

  it('says that nothing matches, and takes the search back', async () => {
    await open('/admin/settings?q=zzz', {});
    await userEvent.click(await screen.findByRole('button', { name: 'Clear the search' }));
    expect(screen.getByRole('link', { name: 'Sign-in' })).toBeVisible();
  });

  it('shows a failed load with its request and loads again', async () => {
    const app = await open('/admin/settings', { 'GET /api/admin/app-config': () => problemResponse({ status: 403, code: 'permission.missing' }) });
    expect(await screen.findByText('request-1')).toBeVisible();
    app.server.answer({ 'GET /api/admin/app-config': { items: all, nextCursor: null } });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'Sign-in' })).toBeVisible();
  });

  it('is refused to those who lack the permission', async () => {
    await renderApp('/admin/settings', { features: [settingsWeb], actor: testActor() });
    expect(await screen.findByRole('heading', { name: 'You may not see this page' })).toBeVisible();
    expect(screen.getByText(/See app settings/)).toBeVisible();
  });
});

describe('the form of a namespace', () => {
  it('sends only what changed, with the version it was read at, and reads the public configuration again', async () => {
    const app = await open('/admin/settings/system', {
      [system]: namespaceView(systemSettings, { version: 7 }),
      [patchSystem]: () => namespaceView(systemSettings, { version: 8, value: { announcement: 'Closed' } }),
    });
    await userEvent.type(await screen.findByLabelText('Announcement'), 'Closed');
    expect(screen.getByText('1 unsaved change')).toBeVisible();
    app.server.answer({ [system]: namespaceView(systemSettings, { version: 8, value: { announcement: 'Closed' } }) });
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved. It applies everywhere now.')).toBeVisible();
    const [request] = app.server.to(patchSystem);
    expect(request?.body).toEqual({ announcement: 'Closed' });
    expect(request?.headers.get('if-match')).toBe('"7"');
    expect(app.server.to('GET /api/app-config').length).toBeGreaterThan(0);
    expect(screen.getByLabelText('Announcement')).toHaveValue('Closed');
  });

  it('saves again with the next version', async () => {
    let version = 7;
    const app = await open('/admin/settings/system', {
      [system]: () => namespaceView(systemSettings, { version }),
      [patchSystem]: () => namespaceView(systemSettings, { version: ++version }),
    });
    for (const expected of ['"7"', '"8"']) {
      await userEvent.click(await screen.findByRole('switch', { name: 'Maintenance mode' }));
      await userEvent.click(screen.getByRole('button', { name: 'Save' }));
      await screen.findByText('Saved. It applies everywhere now.');
      await waitFor(() => expect(app.server.to(patchSystem).at(-1)?.headers.get('if-match')).toBe(expected));
    }
  });

  it('shows whose change won on a conflict and saves mine on top of it', async () => {
    const current = { value: { ...namespaceView(systemSettings).value, announcement: 'Theirs' }, version: 9, changedBy: { id: 'x', name: 'Grace' }, changedAt: null };
    const app = await open('/admin/settings/system', {
      [system]: namespaceView(systemSettings, { version: 7 }),
      [patchSystem]: ({ headers }) =>
        headers.get('if-match') === '"9"' ? namespaceView(systemSettings, { version: 10 }) : problemResponse({ status: 412, code: 'settings.stale', current }),
    });
    await userEvent.type(await screen.findByLabelText('Announcement'), 'Mine');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog).toHaveTextContent('Saved by Grace');
    expect(dialog).toHaveTextContent('Theirs: Theirs');
    expect(dialog).toHaveTextContent('Yours: Mine');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Go on' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(app.server.to(patchSystem)).toHaveLength(2));
    expect(app.server.to(patchSystem)[1]).toMatchObject({ body: { announcement: 'Mine' } });
  });

  it('puts the server’s field errors on the fields', async () => {
    const errors = [{ path: 'maintenanceMessage', code: 'too_big', message: 'Too big' }];
    await open('/admin/settings/system', { [system]: namespaceView(systemSettings), [patchSystem]: () => problemResponse({ status: 400, code: 'request.invalid', errors }) });
    await userEvent.type(await screen.findByLabelText('Maintenance message'), 'x');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.getByLabelText('Maintenance message')).toBeInvalid());
    expect(screen.getByLabelText('Maintenance message')).toHaveValue('x');
  });

  it('has nothing to save when loading failed', async () => {
    await open('/admin/settings/system', { [system]: () => problemResponse({ status: 404, code: 'settings.notFound' }) });
    expect(await screen.findByText('There are no settings of that name.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });

  it('keeps what is typed when somebody else’s change is read meanwhile', async () => {
    const app = await open('/admin/settings/system', { [system]: namespaceView(systemSettings, { version: 7 }) });
    await userEvent.type(await screen.findByLabelText('Announcement'), 'Mine');
    app.server.answer({ [system]: namespaceView(systemSettings, { version: 8, value: { announcement: 'Theirs' } }) });
    await app.client.invalidateQueries({ queryKey: ['settings'] });
    expect(screen.getByLabelText('Announcement')).toHaveValue('Mine');
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(screen.getByLabelText('Announcement')).toHaveValue('Theirs');
  });

  it('asks before leaving with unsaved changes', async () => {
    const app = await open('/admin/settings/system', { [system]: namespaceView(systemSettings) });
    await userEvent.type(await screen.findByLabelText('Announcement'), 'Mine');
    void app.navigate('/admin/settings');
    expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).toBeVisible();
    expect(app.place()).toBe('/admin/settings/system');
  });

  it('names the variable that pins a field and the right that is missing for another', async () => {
    const pinned = { editable: false, pinnedBy: 'ATRIUM_SETTINGS__SYSTEM__ANNOUNCEMENT' };
    const locked = { editable: false, editPermission: 'system.update' };
    await open('/admin/settings/system', { [system]: namespaceView(systemSettings, { fields: { announcement: pinned, maintenanceMode: locked } }) });
    expect(await screen.findByText('Fixed by the environment variable ATRIUM_SETTINGS__SYSTEM__ANNOUNCEMENT')).toBeVisible();
    expect(screen.getByText('Needs the permission “Switch maintenance and write announcements”')).toBeVisible();
  });

  it('adds an own wording for a text', async () => {
    const app = await open('/admin/settings/i18n', {
      'GET /api/admin/app-config/i18n': namespaceView(i18nSettings),
      'PATCH /api/admin/app-config/i18n': () => namespaceView(i18nSettings, { version: 2 }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Add a text' }));
    await userEvent.type(screen.getByLabelText('Key'), 'auth.signIn.title');
    await userEvent.type(screen.getByLabelText('Text'), 'Come in');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(app.server.to('PATCH /api/admin/app-config/i18n')[0]?.body).toEqual({ overrides: { en: { 'auth.signIn.title': 'Come in' } } }));
  });

  it('offers roles by name to those who may see them', async () => {
    const handlers: Handlers = {
      'GET /api/admin/app-config/auth': namespaceView(authSettings),
      'GET /api/admin/roles': { items: [{ code: 'user', name: 'Everybody' }], nextCursor: null },
    };
    await renderApp('/admin/settings/auth', { features: [settingsWeb], actor: testActor({ permissions: ['settings.read', 'role.read'] }), handlers });
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Role of people who sign up' })).toHaveValue('Everybody'));
  });
});
