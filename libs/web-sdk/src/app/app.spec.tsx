import { screen, waitFor } from '@testing-library/react';
import { act } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { defineWebFeature } from '../feature/web-feature.js';
import { installBrowserStubs, problemResponse, startFakeServer } from '../testing.js';
import { createWebApp } from './create-web-app.js';
import { PlaceLink } from './navigation.js';

const pages = defineWebFeature({
  name: 'pages',
  routes: [
    { path: '/sign-in', lazy: () => Promise.resolve({ Page: () => <PlaceLink to="/terms">Terms</PlaceLink> }), access: 'public' },
    { path: '/terms', lazy: () => Promise.resolve({ Page: () => <PlaceLink to="/nowhere">Nowhere</PlaceLink> }), access: 'public' },
  ],
});
const config = (brand: object) => `<script type="application/json" id="atrium-config">${JSON.stringify({ brand })}</script>`;

async function mount(html: string, path: string): Promise<void> {
  document.body.innerHTML = `${html}<div id="root"></div>`;
  history.replaceState(null, '', path);
  await act(() => createWebApp({ features: [pages] }).mount('#root'));
}

async function follow(name: string): Promise<void> {
  const link = await screen.findByRole('link', { name });
  act(() => link.click());
}

describe('createWebApp', () => {
  beforeEach(() => {
    installBrowserStubs();
    localStorage.clear();
    startFakeServer({ 'GET /api/users/me/context': () => problemResponse({ status: 401, code: 'session.required' }) });
  });

  it('shows a bare page, goes to the next one, back, and to one that needs the router', async () => {
    await mount(config({ name: 'Shop' }), '/sign-in');
    await follow('Terms');
    await waitFor(() => expect(location.pathname).toBe('/terms'));
    act(() => history.back());
    await follow('Terms');
    await follow('Nowhere');
    expect(await screen.findByRole('heading', { name: 'There is nothing here' })).toBeInTheDocument();
    expect(location.pathname).toBe('/nowhere');
  });

  it('does not ask who somebody is on the sign-in page of a browser that never signed in', async () => {
    const server = startFakeServer({});
    await mount(config({}), '/sign-in');
    expect(await screen.findByRole('link', { name: 'Terms' })).toBeInTheDocument();
    expect(server.to('GET /api/users/me/context')).toHaveLength(0);
  });

  it('offers to try again when there is no configuration, and then starts', async () => {
    const server = startFakeServer({ 'GET /api/app-config': () => problemResponse({ status: 503, code: 'request.unavailable' }) });
    await mount('', '/sign-in');
    const retry = await screen.findByRole('button', { name: 'Try again' });
    server.answer({ 'GET /api/app-config': { brand: { name: 'Shop' } } });
    await act(async () => retry.click());
    expect(await screen.findByRole('link', { name: 'Terms' })).toBeInTheDocument();
  });

  it('refuses to start where there is no such element', async () => {
    await expect(createWebApp({ features: [] }).mount('#missing')).rejects.toThrow('There is no element "#missing" to start in.');
  });
});
