import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { problemResponse, renderApp } from '@atrium/testing/web';
import { describe, expect, it } from 'vitest';
import { aNote, features, pageOf, person } from './testing.js';

const milk = aNote();
const deleteMilk = `DELETE /api/notes/${milk.id}`;
const visit = (handlers: object, actor = person('read', 'write')) => renderApp('/notes', { features, actor, handlers: { ...handlers } });

describe('the list of notes', () => {
  it('shows the notes of the person', async () => {
    await visit({ 'GET /api/notes': pageOf(milk, aNote({ id: '01890000-0000-7000-8000-00000000000b', title: 'Bread' })) });
    const table = await screen.findByRole('table', { name: 'Notes' });
    expect(within(table).getByRole('button', { name: 'Milk' })).toBeVisible();
    expect(within(table).getByRole('button', { name: 'Bread' })).toBeVisible();
  });

  it('says what to do when there is none', async () => {
    await visit({ 'GET /api/notes': pageOf() });
    expect(await screen.findByText('You have no notes yet')).toBeVisible();
    expect(screen.getAllByRole('link', { name: 'Write a note' }).length).toBeGreaterThan(0);
  });

  it('shows what failed and tries again', async () => {
    const { server } = await visit({ 'GET /api/notes': () => problemResponse({ status: 503, code: 'request.unavailable' }) });
    const retry = await screen.findByRole('button', { name: 'Try again' });
    server.answer({ 'GET /api/notes': pageOf(milk) });
    await userEvent.click(retry);
    expect(await screen.findByRole('button', { name: 'Milk' })).toBeVisible();
  });

  it('goes on to the next page by the cursor of the answer', async () => {
    const { server, place } = await visit({ 'GET /api/notes': { items: [milk], nextCursor: 'abc' } });
    await userEvent.click(await screen.findByRole('button', { name: 'Next' }));
    expect(place()).toBe('/notes?cursor=abc');
    await waitFor(() => expect(server.to('GET /api/notes').at(-1)?.query.get('cursor')).toBe('abc'));
  });

  it('offers no way to write or delete to those who may only read', async () => {
    await visit({ 'GET /api/notes': pageOf(milk) }, person('read'));
    expect(await screen.findByText('Milk')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Write a note' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Delete/ })).not.toBeInTheDocument();
  });

  it('is refused to those who may not even read', async () => {
    const { server } = await visit({ 'GET /api/notes': pageOf(milk) }, person());
    expect(await screen.findByRole('heading', { name: 'You may not see this page' })).toBeVisible();
    expect(server.to('GET /api/notes')).toHaveLength(0);
  });
});

describe('deleting a note', () => {
  const askToDelete = async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Delete the note “Milk”' }));
    return screen.findByRole('dialog', { name: 'Delete the note “Milk”?' });
  };

  it('names the note, deletes it and reads the list again', async () => {
    const { server } = await visit({ 'GET /api/notes': pageOf(milk), [deleteMilk]: null });
    const dialog = await askToDelete();
    server.answer({ 'GET /api/notes': pageOf() });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Delete note' }));
    expect(await screen.findByText('You have no notes yet')).toBeVisible();
    expect(server.to(deleteMilk)).toHaveLength(1);
    await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Notes' })).toHaveFocus());
  });

  it('does nothing when the person thinks better of it', async () => {
    const { server } = await visit({ 'GET /api/notes': pageOf(milk), [deleteMilk]: null });
    await userEvent.click(within(await askToDelete()).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(server.to(deleteMilk)).toHaveLength(0);
  });

  it('stays and says why when the server refuses', async () => {
    await visit({ 'GET /api/notes': pageOf(milk), [deleteMilk]: () => problemResponse({ status: 404, code: 'note.notFound' }) });
    const dialog = await askToDelete();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Delete note' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('There is no such note. It may have been deleted.');
  });
});
