import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { brandSettings } from '@atrium/contracts/branding';
import { problemResponse, renderApp, testActor } from '@atrium/testing/web';
import { settingsWeb } from '../settings/index.js';
import { namespaceView } from '../settings/testing.js';
import { brandOf } from './brand-draft.js';
import { brandingWeb } from './index.js';

const read = 'GET /api/admin/app-config/brand';
const patch = 'PATCH /api/admin/app-config/brand';

const open = (path = '/admin/branding', value: Record<string, unknown> = {}) =>
  renderApp(path, {
    features: [settingsWeb, brandingWeb],
    actor: testActor({ permissions: ['settings.read', 'settings.update', 'brand.update'] }),
    handlers: { [read]: namespaceView(brandSettings, { value }), [patch]: () => namespaceView(brandSettings, { version: 2 }) },
  });

const save = () => screen.getByRole('button', { name: 'Save' });
const frames = () => [...document.querySelectorAll('iframe')].flatMap(({ contentDocument }) => contentDocument ?? []);

async function choose(label: string, text: string): Promise<void> {
  const input = await screen.findByLabelText(label);
  await userEvent.clear(input);
  await userEvent.type(input, text);
}

describe('the branding page', () => {
  it('saves a new name and nothing else', async () => {
    const app = await open();
    await choose('Name', 'Shop');
    await userEvent.click(save());
    await waitFor(() => expect(app.server.to(patch)[0]?.body).toEqual({ name: 'Shop' }));
  });

  it('says what a refused value must be like, in the person’s words', async () => {
    const app = await open();
    const errors = [{ path: 'logoUrl', code: 'custom', message: 'server words' }];
    app.server.answer({ [patch]: () => problemResponse({ status: 400, code: 'request.invalid', errors }) });
    await choose('Logo', '//evil.example/x.svg');
    await userEvent.click(save());
    expect(await screen.findByText('Write a path such as /logo.svg or an https address.')).toBeVisible();
    expect(document.querySelector('img[src*="evil.example"]')).toBeNull();
  });

  it.each(['/admin/branding', '/admin/settings/brand'])('blocks a colour that cannot be read on %s, and offers a shade that can', async (path) => {
    const app = await open(path);
    await choose('Primary colour', '#ffe600');
    expect(await screen.findByText('Some texts would be hard to read')).toBeVisible();
    expect(save()).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: /^Use shade \d instead$/ }));
    expect(screen.queryByText('Some texts would be hard to read')).toBeNull();
    await userEvent.click(save());
    const overrides = { primaryColor: '#ffe600', primaryShade: expect.any(Number) };
    await waitFor(() => expect(app.server.to(patch)[0]?.body).toEqual({ overrides }));
  });

  it('speaks of a contrast that passes only while a change waits', async () => {
    await open();
    await screen.findByLabelText('Name');
    expect(screen.queryByText(/contrast/i)).toBeNull();
    await choose('Name', 'Shop');
    expect(await screen.findByText(/contrast/i)).toBeVisible();
  });

  it('speaks of a saved colour that cannot be read before anything changes', async () => {
    await open('/admin/branding', { overrides: { primaryColor: '#ffe600' } });
    expect(await screen.findByText('Some texts would be hard to read')).toBeVisible();
  });

  it('does not save a blocked colour by the Enter key either', async () => {
    const app = await open();
    await choose('Primary colour', '#ffe600');
    await userEvent.type(screen.getByLabelText('Name'), '{Enter}');
    expect(app.server.to(patch)).toHaveLength(0);
  });

  it('shows sign-in, application and mail in light and dark as they would be', async () => {
    await open();
    await choose('Name', 'Shop');
    await waitFor(() => expect(frames().map(({ body }) => body.textContent?.includes('Welcome to Shop'))).toEqual([true, true]));
    expect(frames().map(({ documentElement }) => documentElement.dataset.mantineColorScheme)).toEqual(['light', 'dark']);
    for (const { body } of frames()) expect(body.textContent).toMatch(/Sign in.*Good morning, Ada/s);
  });

  it('shows a preset with one scheme once', async () => {
    await open('/admin/branding', { preset: 'dark-glass' });
    await waitFor(() => expect(frames().map(({ documentElement }) => documentElement.dataset.mantineColorScheme)).toEqual(['dark']));
    expect(screen.getByText('This preset is always dark, whatever people choose.')).toBeVisible();
  });

  it('never leaks from the preview into the running application', async () => {
    await open();
    await screen.findByLabelText('Name');
    const own = () => [...document.querySelectorAll('style[data-mantine-styles]')].map(({ textContent }) => textContent).join();
    const before = { styles: own(), scheme: document.documentElement.dataset.mantineColorScheme, root: document.documentElement.getAttribute('style') };
    await choose('Primary colour', '#00aa55');
    await waitFor(() => expect(frames().every(({ body }) => body.innerHTML.includes('#00aa55'))).toBe(true));
    expect(own()).toBe(before.styles);
    expect(own()).not.toContain('#00aa55');
    expect(document.documentElement.dataset.mantineColorScheme).toBe(before.scheme);
    expect(document.documentElement.getAttribute('style')).toBe(before.root);
  });

  it('keeps the preview out of the way of keyboards and screen readers', async () => {
    await open();
    await waitFor(() => expect(frames()).toHaveLength(2));
    for (const { body } of frames()) expect(body.inert).toBe(true);
  });
});

describe('a brand under edit', () => {
  it('leaves out what is not valid yet', () => {
    const brand = brandOf({ name: '', logoUrl: '//evil.example/x.svg', preset: 'neon', overrides: { primaryColor: '#12', defaultRadius: 'lg' } });
    expect(brand).toEqual({ name: 'Atrium', logoUrl: '/logo.svg', supportEmail: null, preset: 'default', overrides: { defaultRadius: 'lg' } });
  });
});
