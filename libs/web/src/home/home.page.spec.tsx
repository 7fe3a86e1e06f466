import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { adminSections, defineWebFeature, homeWidgets } from '@atrium/web-sdk';
import { renderApp, testActor, type RenderedApp } from '@atrium/testing/web';
import { greetingAt } from './greeting.js';
import { homeWeb } from './index.js';

const host = defineWebFeature({
  name: 'host',
  contributes: [
    homeWidgets.with(
      { name: 'broken', order: 10, Widget: Broken },
      { name: 'sales', order: 20, Widget: () => <p>Sales today</p> },
      { name: 'costs', order: 30, Widget: () => <p>Costs today</p>, allow: { code: 'cost.read' } },
    ),
    adminSections.with({ to: '/admin/shop', label: 'Shop', description: 'Run the shop', order: 1, allow: { code: 'shop.read' } }),
  ],
});

function Broken(): never {
  throw new Error('It broke');
}

const component = (name: string, state: string, cause: string | null) => ({ name, state, since: '2026-01-01T00:00:00.000Z', cause });

function open(path: string, permissions: readonly string[], components: readonly object[] = []): Promise<RenderedApp> {
  const actor = testActor({ permissions: [...permissions] });
  return renderApp(path, { features: [homeWeb, host], actor, handlers: { 'GET /api/health': { state: 'up', components } } });
}

describe('the home page', () => {
  it('keeps a broken widget to its own place', async () => {
    await open('/', []);
    expect(await screen.findByText('Sales today')).toBeVisible();
    expect(await screen.findByText('Something went wrong in this page.')).toBeVisible();
  });

  it('shows no widget and no administration that the person may not see', async () => {
    const app = await open('/', []);
    await screen.findByText('Sales today');
    expect(screen.queryByText('Costs today')).toBeNull();
    expect(screen.queryByRole('link', { name: /Shop/ })).toBeNull();
    expect(app.server.to('GET /api/health')).toHaveLength(0);
  });

  it('tells administrators first what is wrong, and why', async () => {
    await open('/', ['settings.read', 'shop.read'], [component('redis', 'down', 'Connection refused'), component('database', 'up', null)]);
    expect(await screen.findByText('One part of the server is not well')).toBeVisible();
    expect(screen.getByText('Here is what needs you today.')).toBeVisible();
    expect(screen.getByText('Connection refused')).toBeVisible();
    expect(screen.queryByText('database')).toBeNull();
    expect(screen.getAllByRole('link', { name: /Shop/ }).at(-1)).toHaveAttribute('href', '/admin/shop');
  });

  it('is silent when nothing is wrong', async () => {
    const app = await open('/', ['settings.read'], [component('database', 'up', null)]);
    await waitFor(() => expect(app.server.to('GET /api/health')).toHaveLength(1));
    await screen.findByText('Sales today');
    expect(screen.queryByText(/not well/)).toBeNull();
    expect(screen.getByText('This is your start page.')).toBeVisible();
    expect(screen.queryByText(/needs you/)).toBeNull();
  });
});

describe('the administration overview', () => {
  it('lists what the person may administer', async () => {
    await open('/admin', ['shop.read']);
    expect(await screen.findByText('Run the shop')).toBeVisible();
  });

  it('is refused to those who administer nothing', async () => {
    await open('/admin', []);
    expect(await screen.findByRole('heading', { name: 'You may not see this page' })).toBeVisible();
  });
});

describe('the greeting', () => {
  it.each([
    [0, 'night'],
    [5, 'morning'],
    [12, 'afternoon'],
    [18, 'evening'],
    [23, 'evening'],
  ])('at %i o’clock is for the %s', (hour, greeting) => {
    expect(greetingAt(hour)).toBe(greeting);
  });
});
