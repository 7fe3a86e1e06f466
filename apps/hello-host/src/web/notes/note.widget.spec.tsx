import { screen, waitFor } from '@testing-library/react';
import { renderApp } from '@atrium/testing/web';
import { describe, expect, it } from 'vitest';
import { aNote, features, pageOf, person } from './testing.js';

const visitHome = (config: object, actor = person('read')) =>
  renderApp('/', { features, actor, config: { ...config }, handlers: { 'GET /api/notes': pageOf(aNote()) } });

describe('the card on the home page', () => {
  it('shows the latest notes', async () => {
    const { server } = await visitHome({});
    expect(await screen.findByRole('link', { name: 'Milk' })).toBeVisible();
    expect(server.to('GET /api/notes')[0]?.query.get('limit')).toBe('3');
  });

  it('stays away when the settings say so', async () => {
    const { server } = await visitHome({ notes: { showOnHome: false } });
    expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Your latest notes' })).not.toBeInTheDocument());
    expect(server.to('GET /api/notes')).toHaveLength(0);
  });

  it('stays away from those who may not read notes', async () => {
    const { server } = await visitHome({}, person());
    expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
    expect(server.to('GET /api/notes')).toHaveLength(0);
  });
});

describe('the navigation', () => {
  it('leads to the notes of those who may read them', async () => {
    await visitHome({});
    expect(await screen.findByRole('link', { name: 'Notes' })).toHaveAttribute('href', '/notes');
  });

  it('hides them from those who may not', async () => {
    await visitHome({}, person());
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('link', { name: 'Notes' })).not.toBeInTheDocument();
  });
});
