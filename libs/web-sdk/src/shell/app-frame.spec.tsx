import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { adminSections, navItems, overlays, paletteActions } from '../feature/slots.js';
import { defineWebFeature } from '../feature/web-feature.js';
import { renderApp, testActor, type RenderedApp } from '../testing.js';

const right = { code: 'note.read' };
const notes = defineWebFeature({
  name: 'notes',
  routes: [
    { path: '/', lazy: () => Promise.resolve({ Page: () => <h1>Start</h1> }), access: 'signedIn' },
    { path: '/notes', lazy: () => Promise.resolve({ Page: () => <h1>Notes</h1> }), access: right },
    { path: '/broken', lazy: () => Promise.resolve({ Page: Broken }), access: 'signedIn' },
  ],
  contributes: [
    navItems.with({ to: '/', label: 'Start page', order: 1 }, { to: '/notes', label: 'Notes list', order: 2, allow: right }),
    adminSections.with({ to: '/admin/notes', label: 'Notes settings', order: 1, allow: right }),
    paletteActions.with({ id: 'new', label: 'New note', to: '/notes', allow: right }),
    overlays.with({ name: 'broken', order: 1, Overlay: Broken }),
  ],
});

function Broken(): never {
  throw new Error('It broke');
}

const open = (path: string, permissions: string[] = [], config: Record<string, unknown> = {}): Promise<RenderedApp> =>
  renderApp(path, { features: [notes], actor: testActor({ permissions }), config });

describe('the application frame', () => {
  it('shows a person the pages that they may open', async () => {
    await open('/', ['note.read']);
    const rail = await screen.findByRole('navigation', { name: 'Main' });
    expect(within(rail).getByRole('link', { name: 'Notes list' })).toHaveAttribute('href', '/notes');
    expect(within(rail).getByRole('group', { name: 'Administration' })).toBeInTheDocument();
  });

  it('does not show a person the pages that they may not open', async () => {
    await open('/');
    const rail = await screen.findByRole('navigation', { name: 'Main' });
    expect(within(rail).getAllByRole('link')).toHaveLength(1);
    expect(within(rail).queryByRole('group', { name: 'Administration' })).toBeNull();
  });

  it('refuses a page without its right and names the right', async () => {
    await open('/notes');
    expect(await screen.findByRole('heading', { name: 'You may not see this page' })).toBeVisible();
    expect(screen.getAllByText('note.read')[0]).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Notes' })).toBeNull();
  });

  it('says that an unknown address leads nowhere', async () => {
    await open('/nowhere');
    expect(await screen.findByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  });

  it('keeps standing when a page breaks, and when a contribution does', async () => {
    await open('/broken');
    expect(await screen.findByRole('heading', { name: 'Something did not work' })).toBeVisible();
    expect(screen.getByRole('navigation', { name: 'Main' })).toBeInTheDocument();
  });

  it('finds pages and acts in the palette, by keyboard alone', async () => {
    const app = await open('/', ['note.read']);
    await screen.findByRole('heading', { name: 'Start' });
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox'), 'new');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['New note']);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(app.place()).toBe('/notes'));
  });

  it('finds no act in the palette that the person may not do', async () => {
    await open('/');
    await screen.findByRole('heading', { name: 'Start' });
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox'), 'note');
    expect(screen.getByText('Nothing found')).toBeVisible();
  });

  it('moves focus to the heading of the next page', async () => {
    const app = await open('/');
    await screen.findByRole('heading', { name: 'Start' });
    await app.navigate('/nowhere');
    await waitFor(() => expect(screen.getByRole('heading', { name: 'There is nothing here' })).toHaveFocus());
  });

  it('lets people put an announcement away, but not a critical one', async () => {
    await open('/', [], { system: { announcement: 'Closed on Sunday', announcementLevel: 'warning' } });
    await userEvent.click(await screen.findByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText('Closed on Sunday')).toBeNull();
    await open('/', [], { system: { announcement: 'Leave the building', announcementLevel: 'critical' } });
    expect(await screen.findByText('Leave the building')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Dismiss' })).toBeNull();
  });
});
