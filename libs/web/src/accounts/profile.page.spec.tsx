import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { defineWebFeature, profileCards } from '@atrium/web-sdk';
import { problemResponse, renderApp, testActor, type Handlers, type RenderedApp } from '@atrium/testing/web';
import { authWeb } from '../auth/index.js';
import { homeWeb } from '../home/index.js';
import { accountsWeb } from './index.js';

const me = {
  id: '01890000-0000-7000-8000-000000000001',
  email: 'ada@example.test',
  name: 'Ada',
  phone: null,
  preferredLocale: 'en',
  timeZone: 'UTC',
  colorScheme: 'light',
  status: 'active',
  emailVerifiedAt: null,
  lastSignInAt: null,
  createdAt: '2026-11-01T10:00:00.000Z',
};
const billing = defineWebFeature({
  name: 'billing',
  contributes: [
    profileCards.with(
      { slot: 'after-roles', order: 1, Card: () => <p>Billing card</p> },
      { slot: 'after-roles', order: 2, Card: () => <p>Secret card</p>, allow: { code: 'billing.read' } },
    ),
  ],
});
const patch = 'PATCH /api/users/me';

function open(handlers: Handlers = {}): Promise<RenderedApp> {
  const features = [authWeb, accountsWeb, homeWeb, billing];
  return renderApp('/profile', { features, actor: testActor({ preferredLocale: 'en' }), handlers: { 'GET /api/users/me': me, [patch]: me, ...handlers } });
}

const save = (): Promise<void> => userEvent.click(screen.getByRole('button', { name: 'Save' }));

describe('the profile page', () => {
  it('saves the details', async () => {
    const app = await open();
    await userEvent.type(await screen.findByLabelText('Phone number'), '+31 20 123 4567');
    await save();
    expect(await screen.findByText('Saved')).toBeVisible();
    expect(app.server.to(patch).map(({ body }) => body)).toEqual([
      { name: 'Ada', phone: '+31 20 123 4567', preferredLocale: 'en', timeZone: 'UTC', colorScheme: 'light' },
    ]);
  });

  it('refuses a wrong phone number in words, before the server is asked', async () => {
    const app = await open();
    await userEvent.type(await screen.findByLabelText('Phone number'), 'call me');
    await save();
    expect(screen.getByText('Write a phone number, +31 20 123 4567 for example.')).toBeVisible();
    expect(app.server.to(patch)).toHaveLength(0);
  });

  it('says why the server refused, and keeps the input', async () => {
    await open({ [patch]: () => problemResponse({ status: 400, code: 'user.localeNotEnabled' }) });
    await userEvent.clear(await screen.findByLabelText('Name', { exact: false }));
    await userEvent.type(screen.getByLabelText('Name', { exact: false }), 'Ada L');
    await save();
    expect(await screen.findByText('This language is not offered any more.')).toBeVisible();
    expect(screen.getByLabelText('Name', { exact: false })).toHaveValue('Ada L');
  });

  it('speaks the language that was chosen as soon as it is saved', async () => {
    await open();
    await userEvent.click(await screen.findByRole('combobox', { name: 'Language' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Nederlands' }));
    await save();
    expect(await screen.findByRole('heading', { level: 1, name: 'Profiel' })).toBeVisible();
  });

  it('shows the cards of features at their place, without those that the person may not see', async () => {
    await open();
    expect(await screen.findByText('Billing card')).toBeVisible();
    expect(screen.queryByText('Secret card')).toBeNull();
  });

  it('signs out, forgets the person and leads to sign-in', async () => {
    const app = await open({ 'POST /api/auth/sign-out': null });
    const button = await screen.findByRole('button', { name: 'Sign out' });
    app.server.answer({ 'GET /api/users/me/context': () => problemResponse({ status: 401, code: 'session.required' }) });
    await userEvent.click(button);
    expect(await screen.findByRole('heading', { name: 'Sign in to Atrium' })).toBeVisible();
    expect(app.client.getQueryData(['users', 'me'])).toBeUndefined();
    await waitFor(() => expect(app.place()).toMatch(/^\/sign-in/));
  });

  it('stays signed in when the server cannot sign out, and says so', async () => {
    await open({ 'POST /api/auth/sign-out': () => problemResponse({ status: 503, code: 'request.unavailable' }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Sign out' }));
    expect(await screen.findByText(/cannot answer right now/)).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible();
  });
});
