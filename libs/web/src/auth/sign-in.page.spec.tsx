import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { problemResponse, renderApp, testActor, type RenderedApp } from '@atrium/testing/web';
import { accountsWeb } from '../accounts/index.js';
import { homeWeb } from '../home/index.js';
import { authWeb } from './index.js';

const features = [authWeb, accountsWeb, homeWeb];
const ada = testActor({ name: 'Ada' });

/** A server that lets Ada in with the password "right". */
function open(path: string, config: Record<string, unknown> = {}): Promise<RenderedApp> {
  let signedIn = false;
  return renderApp(path, {
    features,
    config,
    handlers: {
      'GET /api/users/me/context': () => (signedIn ? ada : problemResponse({ status: 401, code: 'session.required' })),
      'POST /api/auth/sign-in': ({ body }) => {
        signedIn = JSON.stringify(body).includes('"right"');
        return signedIn ? { state: 'signedIn', user: ada } : problemResponse({ status: 401, code: 'signIn.refused' });
      },
    },
  });
}

async function signIn(password: string): Promise<void> {
  await userEvent.type(await screen.findByLabelText('E-mail address'), 'ada@example.test');
  await userEvent.type(screen.getByLabelText('Password'), password);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('the sign-in page', () => {
  it('signs in and goes home', async () => {
    const app = await open('/sign-in');
    await signIn('right');
    expect(await screen.findByRole('heading', { level: 1, name: /Ada/ })).toBeVisible();
    expect(app.place()).toBe('/');
  });

  it('goes back to path, query and fragment of the page that was asked for', async () => {
    const app = await open('/profile?tab=2#roles');
    await signIn('right');
    await waitFor(() => expect(app.place()).toBe('/profile?tab=2#roles'));
  });

  it('goes home when the return target is another site', async () => {
    const app = await open('/sign-in?returnTo=%2F%2Fevil.example');
    await signIn('right');
    await waitFor(() => expect(app.place()).toBe('/'));
  });

  it('refuses with one sentence, keeps the address and stays', async () => {
    const app = await open('/sign-in');
    await signIn('wrong');
    expect(await screen.findByText('The address or the password is not right.')).toBeVisible();
    expect(screen.getByLabelText('E-mail address')).toHaveValue('ada@example.test');
    expect(app.place()).toBe('/sign-in');
  });

  it('asks for what is missing without asking the server', async () => {
    const app = await open('/sign-in');
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in' }));
    expect(screen.getAllByText('Fill in this field.')).toHaveLength(2);
    expect(screen.getByLabelText('E-mail address')).toHaveFocus();
    expect(app.server.to('POST /api/auth/sign-in')).toHaveLength(0);
  });

  it('shows the brand and the announcement', async () => {
    await open('/sign-in', { brand: { name: 'Shop' }, system: { announcement: 'Closed on Sunday' } });
    expect(await screen.findByRole('heading', { name: 'Sign in to Shop' })).toBeVisible();
    expect(screen.getByText('Closed on Sunday')).toBeVisible();
  });

  it('speaks another language at once and remembers it', async () => {
    await open('/sign-in');
    await userEvent.selectOptions(await screen.findByLabelText('Language'), 'Nederlands');
    expect(await screen.findByRole('button', { name: 'Aanmelden' })).toBeVisible();
    expect(document.documentElement.lang).toBe('nl');
    expect(localStorage.getItem('atrium.locale')).toBe('nl');
  });

  it('lets nobody who is signed in already sign in again', async () => {
    const app = await renderApp('/sign-in?returnTo=%2F', { features, actor: ada });
    await waitFor(() => expect(app.place()).toBe('/'));
  });
});
