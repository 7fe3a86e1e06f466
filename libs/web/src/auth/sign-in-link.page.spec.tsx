import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { problemResponse, renderApp, testActor } from '@atrium/testing/web';
import { homeWeb } from '../home/index.js';
import { authWeb } from './index.js';

const features = [authWeb, homeWeb];
const ada = testActor({ name: 'Ada' });
const route = 'POST /api/auth/sign-in-link';

describe('sign-in by link', () => {
  it('posts the token once, although effects run twice, and goes home signed in', async () => {
    let signedIn = false;
    const app = await renderApp(`/sign-in/link#${'a'.repeat(43)}`, {
      features,
      handlers: {
        'GET /api/users/me/context': () => (signedIn ? ada : problemResponse({ status: 401, code: 'session.required' })),
        [route]: () => {
          signedIn = true;
          return { state: 'signedIn', user: ada };
        },
      },
    });
    expect(await screen.findByRole('heading', { level: 1, name: /Ada/ })).toBeVisible();
    expect(app.server.to(route).map(({ body }) => body)).toEqual([{ token: 'a'.repeat(43) }]);
    expect(app.place()).toBe('/');
  });

  it('says that a spent link no longer works, and where to go', async () => {
    await renderApp(`/sign-in/link#${'b'.repeat(43)}`, { features, handlers: { [route]: () => problemResponse({ status: 410, code: 'signIn.linkExpired' }) } });
    expect(await screen.findByRole('heading', { name: 'This link no longer works' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go to sign-in' })).toHaveAttribute('href', '/sign-in');
  });

  it('asks the server nothing for a link that was cut off', async () => {
    const app = await renderApp('/sign-in/link#abc', { features });
    expect(await screen.findByRole('heading', { name: 'This link is incomplete' })).toBeVisible();
    await waitFor(() => expect(app.server.to(route)).toHaveLength(0));
  });
});
