import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { SettingFieldView, SettingNamespaceView } from '@atrium/contracts/settings';
import { ApiProblem } from '../api/problem.js';
import { defineWebFeature } from '../feature/web-feature.js';
import { renderApp, testActor } from '../testing/render-app.js';
import { SettingsForm } from './settings-form.js';
import type { SaveSettings } from './use-save.js';

function field(name: string, schema: z.ZodType, values: Partial<SettingFieldView> = {}): SettingFieldView {
  return {
    name,
    title: name,
    help: null,
    visibility: 'admin',
    widget: null,
    schema: { ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) },
    default: null,
    value: null,
    isSet: false,
    editable: true,
    editPermission: 'note.configure',
    pinnedBy: null,
    changedAt: null,
    changedBy: null,
    ...values,
  };
}

function namespaceOf(fields: readonly SettingFieldView[], version = 3): SettingNamespaceView {
  const shown = fields.filter(({ visibility }) => visibility !== 'secret');
  return { namespace: 'notes', title: 'Notes', help: null, version, value: Object.fromEntries(shown.map(({ name, value }) => [name, value])), fields: [...fields] };
}

async function open(fields: readonly SettingFieldView[], save: SaveSettings = () => Promise.resolve()) {
  const Page = () => <SettingsForm namespace={namespaceOf(fields)} save={save} />;
  const feature = defineWebFeature({ name: 'notes', routes: [{ path: '/notes', lazy: () => Promise.resolve({ Page }), access: 'signedIn' }] });
  await renderApp('/notes', { features: [feature], actor: testActor() });
  await screen.findByRole('form', { name: 'Notes' });
}

const saveButton = () => screen.getByRole('button', { name: 'settingsForm.save' });
const stale = (value: Record<string, unknown>): ApiProblem =>
  new ApiProblem({
    type: 'about:blank',
    title: 'stale',
    status: 412,
    code: 'settings.stale',
    requestId: 'r',
    current: { value, version: 8, changedBy: { id: 'b', name: 'Grace' }, changedAt: '2026-01-01T00:00:00.000Z' },
  });

describe('the generated form', () => {
  it('edits a value of every kind and saves only what changed, with the version it was read at', async () => {
    const save = vi.fn<SaveSettings>(() => Promise.resolve());
    await open(
      [
        field('word', z.string(), { value: 'old' }),
        field('untouched', z.string(), { value: 'same' }),
        field('mail', z.email().nullable(), { value: 'a@example.test' }),
        field('count', z.int(), { value: 1 }),
        field('open', z.boolean(), { value: false }),
        field('tags', z.array(z.string()), { value: ['a'] }),
        field('look', z.object({ color: z.string().optional(), size: z.int().optional() }), { value: { color: 'red', size: 1 } }),
        field('links', z.record(z.string(), z.string()), { value: { home: '/' } }),
        field('any', z.unknown(), { value: { deep: 1 } }),
      ],
      save,
    );
    await replace('word', 'new');
    await userEvent.clear(screen.getByLabelText('mail'));
    await replace('count', '12');
    await userEvent.click(screen.getByLabelText('open'));
    await userEvent.type(screen.getByRole('combobox', { name: 'tags' }), 'b{Enter}');
    await userEvent.clear(screen.getByLabelText('Color'));
    await userEvent.type(within(screen.getByRole('group', { name: 'links' })).getByLabelText('settingsForm.value'), 'x');
    await userEvent.clear(screen.getByLabelText('any'));
    await userEvent.paste('[1]');
    await userEvent.click(saveButton());
    expect(save).toHaveBeenCalledExactlyOnceWith(
      { word: 'new', mail: null, count: 12, open: true, tags: ['a', 'b'], look: { size: 1 }, links: { home: '/x' }, any: [1] },
      3,
    );
  });

  it('saves nothing and offers nothing to save once a change is taken back by hand', async () => {
    await open([field('word', z.string(), { value: 'old' })]);
    expect(saveButton()).toBeDisabled();
    await replace('word', 'new');
    expect(saveButton()).toBeEnabled();
    await replace('word', 'old');
    expect(saveButton()).toBeDisabled();
  });

  it('discards every change', async () => {
    await open([field('word', z.string(), { value: 'old' })]);
    await replace('word', 'new');
    await userEvent.click(screen.getByRole('button', { name: 'settingsForm.discard' }));
    expect(screen.getByLabelText('word')).toHaveValue('old');
    expect(saveButton()).toBeDisabled();
  });

  it('goes back to the default', async () => {
    const save = vi.fn<SaveSettings>(() => Promise.resolve());
    await open([field('word', z.string(), { value: 'mine', default: 'plain' })], save);
    await userEvent.click(screen.getByRole('button', { name: 'settingsForm.reset: word' }));
    await userEvent.click(saveButton());
    expect(save).toHaveBeenCalledExactlyOnceWith({ word: 'plain' }, 3);
  });

  it('speaks of a default only under a value that differs from it, and of who changed either', async () => {
    await open([
      field('plain', z.string(), { value: 'same', default: 'same' }),
      field('taken back', z.string(), { value: 'same', default: 'same', changedAt: '2026-01-01T00:00:00.000Z', changedBy: { id: 'b', name: 'Grace' } }),
      field('own', z.string(), { value: 'mine', default: 'same' }),
    ]);
    expect(screen.getAllByText('settingsForm.default')).toHaveLength(1);
    expect(screen.getAllByRole('button', { name: /^settingsForm.reset:/ })).toHaveLength(1);
    expect(screen.getByText(/settingsForm.changedBy/)).toBeVisible();
    expect(document.querySelector('[data-field="plain"]')).toHaveTextContent(/^plain$/);
    await replace('plain', 'new');
    expect(screen.getAllByText('settingsForm.default')).toHaveLength(2);
  });

  it('keeps a pinned field as it is, and its neighbour editable', async () => {
    await open([field('pinned', z.string(), { value: 'a', editable: false, pinnedBy: 'ATRIUM_SETTINGS__NOTES__PINNED' }), field('free', z.string(), { value: 'b' })]);
    await userEvent.type(screen.getByLabelText('pinned'), 'x');
    expect(screen.getByLabelText('pinned')).toHaveValue('a');
    expect(screen.getByText('settingsForm.pinned')).toBeVisible();
    await userEvent.type(screen.getByLabelText('free'), 'x');
    expect(screen.getByLabelText('free')).toHaveValue('bx');
  });

  it('offers no saving to those who lack the permission, and says so once', async () => {
    await open([field('word', z.string(), { value: 'a', editable: false }), field('open', z.boolean(), { value: true, editable: false })]);
    expect(screen.getByText('settingsForm.lacks')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'settingsForm.save' })).toBeNull();
    expect(screen.getByLabelText('open')).toBeDisabled();
  });

  it('never shows a secret, and sends one only when it was replaced', async () => {
    const save = vi.fn<SaveSettings>(() => Promise.resolve());
    await open([field('key', z.string(), { visibility: 'secret', isSet: true })], save);
    expect(screen.getByText('settingsForm.secretSet')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'settingsForm.replace: key' }));
    await userEvent.type(screen.getByLabelText('key'), 's3cret');
    await userEvent.click(saveButton());
    expect(save).toHaveBeenCalledExactlyOnceWith({ key: 's3cret' }, 3);
    expect(await screen.findByText('settingsForm.secretSet')).toBeVisible();
  });

  it('puts the server’s sentence on the wrong field and keeps what was typed', async () => {
    const errors = [{ path: 'look.size', code: 'own_rule', message: 'Too wide' }];
    const save: SaveSettings = () => Promise.reject(new ApiProblem({ type: 'about:blank', title: 'no', status: 400, code: 'request.invalid', requestId: 'r', errors }));
    await open([field('look', z.object({ size: z.int().optional() }), { value: { size: 1 } })], save);
    await replace('Size', '99');
    await userEvent.click(saveButton());
    expect(await screen.findByText('Too wide')).toBeVisible();
    expect(screen.getByLabelText('Size')).toHaveAccessibleDescription(/Too wide/);
    expect(screen.getByLabelText('Size')).toHaveValue('99');
  });
});

describe('a conflict', () => {
  const fields = [field('word', z.string(), { value: 'old' }), field('name', z.string(), { value: 'n' }), field('other', z.string(), { value: 'o' })];

  it('shows whose change won and, per field, keeps mine or takes theirs; then saves on their version', async () => {
    const save = vi.fn<SaveSettings>().mockRejectedValueOnce(stale({ word: 'theirs', name: 'their name', other: 'their other' })).mockResolvedValue(undefined);
    await open(fields, save);
    await replace('word', 'mine');
    await replace('name', 'my name');
    await userEvent.click(saveButton());
    const dialog = await screen.findByRole('alertdialog');
    expect(screen.queryByRole('button', { name: 'settingsForm.save' })).toBeNull();
    const [, second] = within(dialog).getAllByRole('radiogroup');
    await userEvent.click(within(second ?? dialog).getByRole('radio', { name: 'settingsForm.conflict.takeTheirs' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'settingsForm.conflict.goOn' }));
    expect(screen.getByLabelText('word')).toHaveValue('mine');
    expect(screen.getByLabelText('name')).toHaveValue('their name');
    expect(screen.getByLabelText('other')).toHaveValue('their other');
    await userEvent.click(saveButton());
    await waitFor(() => expect(save).toHaveBeenLastCalledWith({ word: 'mine' }, 8));
  });

  it('takes all of theirs at once', async () => {
    await open(fields, () => Promise.reject(stale({ word: 'theirs', name: 'n', other: 'o' })));
    await replace('word', 'mine');
    await userEvent.click(saveButton());
    await userEvent.click(await screen.findByRole('button', { name: 'settingsForm.conflict.takeAll' }));
    expect(screen.getByLabelText('word')).toHaveValue('theirs');
    expect(saveButton()).toBeDisabled();
  });

  it('has nothing left to save when both wrote the same', async () => {
    await open(fields, () => Promise.reject(stale({ word: 'same', name: 'n', other: 'o' })));
    await replace('word', 'same');
    await userEvent.click(saveButton());
    await userEvent.click(await screen.findByRole('button', { name: 'settingsForm.conflict.goOn' }));
    expect(screen.getByLabelText('word')).toHaveValue('same');
    expect(saveButton()).toBeDisabled();
  });
});

async function replace(label: string, text: string): Promise<void> {
  await userEvent.clear(screen.getByLabelText(label));
  await userEvent.type(screen.getByLabelText(label), text);
}
