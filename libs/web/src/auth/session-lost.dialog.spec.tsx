import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { defineWebFeature } from '@atrium/web-sdk';
import { problemResponse, renderApp, testActor, type RenderedApp } from '@atrium/testing/web';
import { authWeb } from './index.js';

const ada = testActor();
const draft = defineWebFeature({
  name: 'draft',
  routes: [{ path: '/draft', lazy: () => Promise.resolve({ Page: () => <input aria-label="Draft" /> }), access: 'signedIn' }],
});
const lost = () => problemResponse({ status: 401, code: 'session.required' });

/** A page with a half-written text, whose session has ended behind its back. */
async function loseSession(): Promise<RenderedApp> {
  const app = await renderApp('/draft', { features: [authWeb, draft], actor: ada });
  await userEvent.type(await screen.findByLabelText('Draft'), 'half written');
  app.server.answer({ 'GET /api/users/me/context': lost });
  await app.client.refetchQueries({ queryKey: ['actor'] });
  return app;
}

describe('a lost session', () => {
  it('asks to sign in over the page, which keeps what was typed', async () => {
    const app = await loseSession();
    expect(await screen.findByRole('dialog', { name: 'Your session has ended' })).toBeVisible();
    expect(screen.getByLabelText('E-mail address')).toHaveValue(ada.email);
    app.server.answer({ 'GET /api/users/me/context': ada, 'POST /api/auth/sign-in': { state: 'signedIn', user: ada } });
    await userEvent.type(screen.getByLabelText('Password'), 'right');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByLabelText('Draft')).toHaveValue('half written');
    expect(app.place()).toBe('/draft');
  });

  it('leads to sign-in when the person would rather leave', async () => {
    const app = await loseSession();
    await userEvent.click(await screen.findByRole('button', { name: 'Leave this page and sign out' }));
    await waitFor(() => expect(app.place()).toBe('/sign-in?returnTo=%2Fdraft'));
  });

  it('is not what a person who never signed in sees', async () => {
    await renderApp('/draft', { features: [authWeb, draft] });
    expect(await screen.findByRole('heading', { name: 'Sign in to Atrium' })).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
