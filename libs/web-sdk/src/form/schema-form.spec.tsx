import { NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createApi } from '../api/create-api.js';
import { defineWebFeature } from '../feature/web-feature.js';
import { problemResponse, renderApp, testActor, type Handlers, type RenderedApp } from '../testing.js';
import { SchemaForm } from './schema-form.js';
import { useSchemaForm } from './use-schema-form.js';

const schema = z.strictObject({ name: z.string().min(1).max(5), seats: z.int().min(2) });
interface Paths {
  '/api/rooms': { post: { parameters: object; requestBody: { content: { 'application/json': z.infer<typeof schema> } }; responses: { 204: { headers: object } } } };
}

function Page() {
  const form = useSchemaForm(schema, { name: '', seats: 1 });
  const create = useMutation({ mutationFn: async (body: z.infer<typeof schema>) => void (await createApi<Paths>().POST('/api/rooms', { body })) });
  return (
    <SchemaForm form={form} mutation={create} submit="Create" saved="Saved">
      <TextInput label="Name" {...form.getInputProps('name')} />
      <NumberInput label="Seats" {...form.getInputProps('seats')} />
    </SchemaForm>
  );
}

const rooms = defineWebFeature({
  name: 'rooms',
  routes: [
    { path: '/rooms', lazy: () => Promise.resolve({ Page }), access: 'signedIn' },
    { path: '/other', lazy: () => Promise.resolve({ Page: () => <h1>Other</h1> }), access: 'signedIn' },
  ],
});

const open = (handlers: Handlers = {}): Promise<RenderedApp> => renderApp('/rooms', { features: [rooms], actor: testActor(), handlers });
const route = 'POST /api/rooms';

async function fill(name: string, seats: string): Promise<void> {
  await userEvent.type(await screen.findByLabelText('Name'), name);
  await userEvent.clear(screen.getByLabelText('Seats'));
  await userEvent.type(screen.getByLabelText('Seats'), seats);
  await userEvent.click(screen.getByRole('button', { name: 'Create' }));
}

describe('a schema form', () => {
  it('sends valid values once and says that they are saved', async () => {
    const app = await open({ [route]: null });
    await fill('Hall', '4');
    expect(await screen.findByText('Saved')).toBeVisible();
    expect(app.server.to(route).map(({ body }) => body)).toEqual([{ name: 'Hall', seats: 4 }]);
  });

  it('shows what the schema refuses next to its field, in words, and sends nothing', async () => {
    const app = await open();
    await fill('Ballroom', '1');
    expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('Write at most 5 characters.');
    expect(screen.getByLabelText('Seats')).toHaveAccessibleDescription('Write 2 or more.');
    expect(app.server.to(route)).toHaveLength(0);
  });

  it('puts the errors of the server next to their fields and keeps the input', async () => {
    const errors = [{ path: 'name', code: 'too_small', message: 'server text' }];
    await open({ [route]: () => problemResponse({ status: 400, code: 'request.invalid', errors }) });
    await fill('Hall', '4');
    await waitFor(() => expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('This value is too small.'));
    expect(screen.getByLabelText('Name')).toHaveValue('Hall');
    expect(screen.getByLabelText('Name')).toHaveFocus();
    expect(screen.queryByText('request-1')).toBeNull();
  });

  it('shows a failure that names no field with its request id', async () => {
    await open({ [route]: () => problemResponse({ status: 500, code: 'request.failed', requestId: 'request-77' }) });
    await fill('Hall', '4');
    expect(await screen.findByText(/Something went wrong on our side/)).toBeVisible();
    expect(screen.getByText('request-77')).toBeVisible();
  });

  it('asks before unsaved changes are left, and stays when told so', async () => {
    const app = await open();
    await userEvent.type(await screen.findByLabelText('Name'), 'Hall');
    void app.navigate('/other');
    expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(app.place()).toBe('/rooms');
    expect(screen.getByLabelText('Name')).toHaveValue('Hall');
    void app.navigate('/other');
    await userEvent.click(await screen.findByRole('button', { name: 'Leave without saving' }));
    await waitFor(() => expect(app.place()).toBe('/other'));
  });

  it('lets a form go that nobody touched', async () => {
    const app = await open();
    await screen.findByLabelText('Name');
    await app.navigate('/other');
    expect(app.place()).toBe('/other');
  });
});
