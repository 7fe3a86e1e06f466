import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { AuditEntryView } from '@atrium/contracts/audit';
import { problemResponse, renderApp, testActor, type Handlers } from '@atrium/testing/web';
import { homeWeb } from '../home/index.js';
import { brandingWeb } from '../branding/index.js';
import { settingsWeb } from '../settings/index.js';
import { auditWeb } from './index.js';

const list = 'GET /api/admin/audit';
const actor = { kind: 'user' as const, id: 'ada-id', name: 'Ada' };

function entry(values: Partial<AuditEntryView>): AuditEntryView {
  return {
    id: '01890000-0000-7000-8000-0000000000aa',
    at: '2026-01-01T10:00:00.000Z',
    actor,
    impersonatorId: null,
    tokenId: null,
    action: 'settings.changed',
    entity: { type: 'settings', id: 'brand' },
    sentence: 'Changed the settings brand: name',
    values: {},
    changes: {},
    requestId: 'req-9',
    ip: '203.0.113.7',
    userAgent: null,
    ...values,
  };
}

const open = (path: string, answer: Handlers[string], locale = 'en') =>
  renderApp(path, {
    features: [homeWeb, settingsWeb, brandingWeb, auditWeb],
    actor: testActor({ permissions: ['audit.read'], timeZone: 'Europe/Amsterdam' }),
    locale,
    handlers: { [list]: answer },
  });

const page = (...items: AuditEntryView[]) => ({ items, nextCursor: null });

describe('the audit log', () => {
  it('says in a sentence what happened, in the person’s language', async () => {
    await open('/admin/audit', page(entry({})), 'nl');
    expect(await screen.findByText('Ada heeft de instellingen “Huisstijl” gewijzigd')).toBeVisible();
  });

  it('shows the describer’s sentence for an action it does not know', async () => {
    await open('/admin/audit', page(entry({ action: 'note.created', entity: { type: 'note', id: '1' }, sentence: 'Created the note “Milk”' })));
    expect(await screen.findByText('Created the note “Milk”')).toBeVisible();
  });

  it('tells why a sign-in was refused', async () => {
    const refused = entry({ action: 'session.refused', actor: { kind: 'anonymous', id: null, name: null }, entity: { type: 'user', id: 'u' }, values: { person: 'Grace', reason: 'wrongPassword' } });
    await open('/admin/audit', page(refused));
    expect(await screen.findByText('A sign-in as Grace was refused: wrong password')).toBeVisible();
  });

  it('sends the filters of the address, days as instants of the person’s zone', async () => {
    const app = await open('/admin/audit?action=settings.changed&from=2026-01-15&to=2026-01-15', page(entry({})));
    await screen.findByRole('table');
    const sent = Object.fromEntries(app.server.to(list)[0]?.query ?? []);
    expect(sent).toEqual({ action: 'settings.changed', from: '2026-01-14T23:00:00.000Z', to: '2026-01-15T23:00:00.000Z' });
    expect(screen.getByRole('combobox', { name: 'Action' })).toHaveValue('Settings changed');
  });

  it('puts a chosen filter into the address', async () => {
    const app = await open('/admin/audit', page(entry({})));
    await userEvent.click(await screen.findByRole('combobox', { name: 'Action' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Role granted' }));
    await waitFor(() => expect(app.place()).toBe('/admin/audit?action=role.granted'));
    await waitFor(() => expect(app.server.to(list).at(-1)?.query.get('action')).toBe('role.granted'));
  });

  it('opens an entry with what changed from what to what; a secret only says that it changed', async () => {
    const changes = { name: { from: 'Atrium', to: 'Shop' }, apiKey: { from: '•', to: '•' } };
    const app = await open('/admin/audit', page(entry({ changes })));
    await userEvent.click(await screen.findByRole('button', { name: 'Ada changed the settings “Brand”' }));
    const dialog = await screen.findByRole('dialog');
    const table = within(dialog).getByRole('table', { name: 'Changes' });
    expect(within(table).getByRole('row', { name: 'Name Atrium Shop' })).toBeVisible();
    expect(within(table).getByRole('row', { name: 'apiKey hidden hidden' })).toBeVisible();
    expect(within(dialog).getByText('req-9')).toBeVisible();
    expect(app.place()).toContain('entry=01890000');
  });

  it('goes from an entry to everything by its actor, and back by removing the filter', async () => {
    const app = await open('/admin/audit?entry=01890000-0000-7000-8000-0000000000aa', page(entry({})));
    await userEvent.click(await screen.findByRole('button', { name: 'Everything by Ada' }));
    await waitFor(() => expect(app.server.to(list).at(-1)?.query.get('actor')).toBe('ada-id'));
    await userEvent.click(await screen.findByRole('button', { name: 'Remove the filter By: Ada', hidden: true }));
    await waitFor(() => expect(app.place()).not.toContain('actor='));
  });

  it('tells an empty log from filters that match nothing', async () => {
    const app = await open('/admin/audit', page());
    expect(await screen.findByText('Nothing has happened yet')).toBeVisible();
    await app.navigate('/admin/audit?action=role.granted');
    expect(await screen.findByText('Nothing matches')).toBeVisible();
  });

  it('shows a failed load with its request', async () => {
    await open('/admin/audit', () => problemResponse({ status: 500, code: 'request.failed' }));
    expect(await screen.findByText('request-1')).toBeVisible();
    expect(screen.queryByText('Nothing has happened yet')).toBeNull();
  });

  it('is refused to those who lack the permission', async () => {
    await renderApp('/admin/audit', { features: [auditWeb], actor: testActor() });
    expect(await screen.findByRole('heading', { name: 'You may not see this page' })).toBeVisible();
  });
});

describe('recent changes on the home page', () => {
  it('lists the newest entries', async () => {
    const app = await open('/', page(entry({})));
    expect(await screen.findByText('Ada changed the settings “Brand”')).toBeVisible();
    expect(app.server.to(list)[0]?.query.get('limit')).toBe('6');
  });

  it('does not ask for them without the permission', async () => {
    const app = await renderApp('/', { features: [homeWeb, auditWeb], actor: testActor() });
    await screen.findByRole('heading', { level: 1 });
    expect(app.server.to(list)).toHaveLength(0);
  });
});
