import { queryOptions } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Page as RowPage } from '@atrium/contracts';
import { requestJson } from '../api/create-api.js';
import { defineWebFeature } from '../feature/web-feature.js';
import { problemResponse, renderApp, testActor, type Handler, type RenderedApp } from '../testing.js';
import type { Column } from './column.js';
import { DataGrid } from './data-grid.js';
import { useGridState } from './grid-state.js';

interface Row {
  readonly id: string;
  readonly title: string;
}

const columns: readonly Column<Row>[] = [
  { key: 'title', title: 'Title', render: (row) => row.title, isPrimary: true },
  { key: 'id', title: 'Number', render: (row) => row.id },
];

const list = (query: Readonly<Record<string, string | undefined>>) =>
  queryOptions({
    queryKey: ['rows', query],
    queryFn: async (): Promise<RowPage<Row>> => (await requestJson(`/api/rows?${new URLSearchParams(JSON.parse(JSON.stringify(query)))}`)).json(),
  });

function Page() {
  const grid = useGridState(['search']);
  return (
    <>
      <button onClick={() => grid.setFilter('search', 'b')}>Filter</button>
      <DataGrid label="Rows" grid={grid} query={list(grid.query)} columns={columns} rowKey={(row) => row.id} empty={{ title: 'No rows yet', text: 'Make one.' }} />
    </>
  );
}

const feature = defineWebFeature({ name: 'rows', routes: [{ path: '/rows', lazy: () => Promise.resolve({ Page }), access: 'signedIn' }] });
const open = (path: string, answer: Handler): Promise<RenderedApp> => renderApp(path, { features: [feature], actor: testActor(), handlers: { 'GET /api/rows': answer } });
const page = (items: Row[], nextCursor: string | null = null) => ({ items, nextCursor });
const a = { id: '1', title: 'Apple' };
const b = { id: '2', title: 'Banana' };

describe('a data grid', () => {
  it('shows its rows as one table with headings', async () => {
    await open('/rows', page([a, b]));
    const table = await screen.findByRole('table', { name: 'Rows' });
    expect(within(table).getAllByRole('row')).toHaveLength(3);
    expect(within(table).getByText('Apple')).toBeVisible();
    expect(screen.queryByRole('navigation', { name: 'Pages' })).toBeNull();
  });

  it('says why it is empty', async () => {
    await open('/rows', page([]));
    expect(await screen.findByRole('heading', { name: 'No rows yet' })).toBeVisible();
    expect(screen.queryByText('Nothing matches')).toBeNull();
  });

  it('offers to clear the filters when nothing matches them', async () => {
    const app = await open('/rows?search=zzz', ({ query }) => page(query.get('search') === 'zzz' ? [] : [a]));
    expect(await screen.findByRole('heading', { name: 'Nothing matches' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(await screen.findByText('Apple')).toBeVisible();
    expect(app.place()).toBe('/rows');
  });

  it('shows a failure with its request id, and tries again', async () => {
    let works = false;
    await open('/rows', () => (works ? page([a]) : problemResponse({ status: 400, code: 'request.invalid', requestId: 'request-9' })));
    expect(await screen.findByText('request-9')).toBeVisible();
    works = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Apple')).toBeVisible();
  });

  it('keeps the page and the filters in the address, forwards and back', async () => {
    const app = await open('/rows?search=x', ({ query }) => (query.get('cursor') === 'c2' ? page([b]) : page([a], 'c2')));
    await userEvent.click(await screen.findByRole('button', { name: 'Next' }));
    expect(await screen.findByText('Banana')).toBeVisible();
    expect(app.place()).toBe('/rows?search=x&cursor=c2');
    await userEvent.click(screen.getByRole('button', { name: 'Previous' }));
    await waitFor(() => expect(app.place()).toBe('/rows?search=x'));
    expect(await screen.findByText('Apple')).toBeVisible();
  });

  it('goes to the first page when a filter changes', async () => {
    const app = await open('/rows?cursor=c2', page([a]));
    await screen.findByText('Apple');
    await userEvent.click(screen.getByRole('button', { name: 'Filter' }));
    await waitFor(() => expect(app.place()).toBe('/rows?search=b'));
    expect(app.server.to('GET /api/rows').at(-1)?.query.get('cursor')).toBeNull();
  });
});
