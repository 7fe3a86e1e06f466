import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { problemResponse, renderApp } from '@atrium/testing/web';
import { describe, expect, it } from 'vitest';
import { aNote, features, pageOf, person } from './testing.js';

const milk = aNote();
const visit = (path: string, handlers: object, actor = person('read', 'write')) =>
  renderApp(path, { features, actor, handlers: { 'GET /api/notes': pageOf(), ...handlers } });
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save note' }));

describe('writing a note', () => {
  it('sends what was written and goes back to the list', async () => {
    const { server, place } = await visit('/notes/new', { 'POST /api/notes': milk });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Title' }), 'Milk');
    await userEvent.type(screen.getByRole('textbox', { name: 'Text' }), 'Two litres');
    await save();
    await waitFor(() => expect(place()).toBe('/notes'));
    expect(server.to('POST /api/notes')[0]?.body).toEqual({ title: 'Milk', text: 'Two litres' });
  });

  it('sends nothing without a title', async () => {
    const { server } = await visit('/notes/new', {});
    await screen.findByRole('textbox', { name: 'Title' });
    await save();
    expect(screen.getByRole('textbox', { name: 'Title' })).toBeInvalid();
    expect(screen.getByText('Fill in this field.')).toBeVisible();
    expect(server.to('POST /api/notes')).toHaveLength(0);
  });

  it('keeps what was typed when there is no room for another note, and says so', async () => {
    const { place } = await visit('/notes/new', { 'POST /api/notes': () => problemResponse({ status: 409, code: 'note.tooMany' }) });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Title' }), 'Milk');
    await save();
    expect(await screen.findByRole('alert')).toHaveTextContent('You have as many notes as you may keep. Delete one first.');
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Milk');
    expect(place()).toBe('/notes/new');
  });

  it('puts what the server finds wrong next to the field', async () => {
    const errors = [{ path: 'title', code: 'invalid_format', message: 'One line' }];
    await visit('/notes/new', { 'POST /api/notes': () => problemResponse({ status: 400, code: 'request.invalid', errors }) });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Title' }), 'Milk');
    await save();
    expect(await screen.findByText('Write one line of at most 120 characters.')).toBeVisible();
  });

  it('asks before what was typed is left behind', async () => {
    const { navigate, place } = await visit('/notes/new', {});
    await userEvent.type(await screen.findByRole('textbox', { name: 'Title' }), 'Milk');
    await navigate('/notes');
    expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).toBeVisible();
    expect(place()).toBe('/notes/new');
  });

  it('is refused to those who may only read', async () => {
    await visit('/notes/new', {}, person('read'));
    expect(await screen.findByRole('heading', { name: 'You may not see this page' })).toBeVisible();
  });
});

describe('changing a note', () => {
  it('starts from what is there and sends the change', async () => {
    const change = `PATCH /api/notes/${milk.id}`;
    const { server, place } = await visit(`/notes/${milk.id}`, { [`GET /api/notes/${milk.id}`]: milk, [change]: milk });
    const title = await screen.findByRole('textbox', { name: 'Title' });
    expect(title).toHaveValue('Milk');
    await userEvent.clear(title);
    await userEvent.type(title, 'Oat milk');
    await save();
    await waitFor(() => expect(place()).toBe('/notes'));
    expect(server.to(change)[0]?.body).toEqual({ title: 'Oat milk', text: 'Two litres' });
  });

  it('is not offered to those who may only read; they read', async () => {
    await visit(`/notes/${milk.id}`, { [`GET /api/notes/${milk.id}`]: milk }, person('read'));
    expect(await screen.findByText('Two litres')).toBeVisible();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it("says that there is no such note for another person's", async () => {
    await visit(`/notes/${milk.id}`, { [`GET /api/notes/${milk.id}`]: () => problemResponse({ status: 404, code: 'note.notFound' }) });
    expect(await screen.findByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  });
});
