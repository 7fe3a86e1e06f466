import { settingsPermissions } from '@atrium/contracts/settings';
import { defineFeature, eventListeners, newId, personNames, type DomainEvent } from '@atrium/server-sdk';
import { describeOnEveryProfile, type TestApp } from '@atrium/testing';
import { Module } from '@nestjs/common';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rbacFeature } from '../rbac/index.js';
import { asActor, testActorFeature } from '../rbac/testing.js';
import { settingsFeature } from './index.js';
import { shelfFeature, shelfPermissions } from './testing.js';

const heard: DomainEvent[] = [];
const ann = newId();

@Module({})
class WitnessModule {}

const witness = defineFeature({
  name: 'witness',
  module: WitnessModule,
  contributes: [
    eventListeners.with({ events: '*', on: async (_, event) => void heard.push(event) }),
    personNames.with({ namesOf: (ids) => Promise.resolve(new Map(ids.filter((id) => id === ann).map((id) => [id, 'Ann']))) }),
  ],
});

const { read, update } = settingsPermissions;
const url = '/api/admin/app-config/shelf-room';

describeOnEveryProfile('app settings', (start) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await start({ features: [rbacFeature, settingsFeature, shelfFeature, witness, testActorFeature], variables: { ATRIUM_SETTINGS__SHELF_ROOM__BOOKS: '2' } });
  });
  beforeEach(async () => {
    await app.db.transaction(async (tx) => {
      await tx.execute('DELETE FROM setting');
      tx.bumpEpoch('settings');
    });
    heard.length = 0;
  });

  const editor = asActor([read, update, ...shelfPermissions.all], ann);
  const send = (method: string, body: unknown, version: string | null, as = editor) =>
    app.inject(method, url, { body, headers: { ...as.headers, ...(version === null ? {} : { 'if-match': version }) } });
  const patch = (body: unknown, version: string | null = '"0"', as = editor) => send('PATCH', body, version, as);
  const stored = () => app.db.query<{ value: string; version: number }>('SELECT value, version FROM setting');
  const field = (body: { fields: { name: string }[] }, name: string) => body.fields.find((one) => one.name === name);
  const epoch = async () => (await app.db.query<{ value: string }>("SELECT value FROM epoch WHERE name = 'settings'"))[0]?.value;

  it('are shown to administrators with everything a form needs', async () => {
    const { status, body } = await app.inject('GET', url, editor);
    expect(status).toBe(200);
    expect(body).toMatchObject({ namespace: 'shelf-room', title: 'Shelves', help: null, version: 0, value: { label: 'Oak', boards: 3, books: 2, price: 10, tags: {} } });
    expect(body.value).not.toHaveProperty('lockCode');
    expect(field(body, 'label')).toEqual({
      name: 'label', title: 'Label', help: 'On the front', visibility: 'public', widget: null, default: 'Oak', value: 'Oak', isSet: false,
      schema: { type: 'string', minLength: 1, maxLength: 20 },
      editable: true, editPermission: 'shelf.update', pinnedBy: null, changedAt: null, changedBy: null,
    });
    expect(field(body, 'books')).toMatchObject({ value: 2, editable: false, isSet: true, pinnedBy: 'ATRIUM_SETTINGS__SHELF_ROOM__BOOKS' });
    expect(field(body, 'price')).toMatchObject({ editPermission: 'shelf.price' });
  });

  it('are not editable for those who may only look', async () => {
    const { body } = await app.inject('GET', url, asActor([read]));
    expect(body.fields.some(({ editable }: { editable: boolean }) => editable)).toBe(false);
  });

  it('are hidden from everybody else', async () => {
    for (const [method, path] of [['GET', '/api/admin/app-config'], ['GET', url], ['PATCH', url], ['PUT', url]] as const) {
      const payload = method === 'GET' ? {} : { body: {} };
      expect((await app.inject(method, path, payload)).status).toBe(401);
      expect((await app.inject(method, path, { ...payload, ...asActor(shelfPermissions.all) })).status).toBe(403);
    }
  });

  it('answer 404 for a namespace that does not exist', async () => {
    for (const name of ['nothing', 'version', 'constructor', '__proto__', 'toString', "a'", '%25', 'é']) {
      const path = `/api/admin/app-config/${encodeURIComponent(name)}`;
      expect(await app.inject('GET', path, editor)).toMatchObject({ status: 404, body: { code: 'settings.notFound' } });
      expect((await app.inject('PATCH', path, { ...editor, body: {} })).status).toBe(404);
    }
    expect((await app.inject('GET', `/api/admin/app-config/${'a'.repeat(51)}`, editor)).status).toBe(400);
  });

  it('are listed by name, page by page', async () => {
    const { body } = await app.inject('GET', '/api/admin/app-config?count=true', editor);
    expect(body).toMatchObject({ nextCursor: null, total: 1, items: [{ namespace: 'shelf-room' }] });
    expect((await app.inject('GET', '/api/admin/app-config?page=2', editor)).status).toBe(400);
  });

  describe('PATCH', () => {
    it('changes what is sent, once, and tells who did it and when', async () => {
      app.clock.set(new Date('2026-11-21T10:00:00.123Z'));
      const before = await epoch();
      const { status, body } = await patch({ label: '  Elm ', boards: 5 });
      expect(status).toBe(200);
      expect(body).toMatchObject({ version: 1, value: { label: 'Elm', boards: 5, price: 10 } });
      expect(field(body, 'label')).toMatchObject({ isSet: true, changedAt: '2026-11-21T10:00:00.123Z', changedBy: { id: ann, name: 'Ann' } });
      expect(field(body, 'price')).toMatchObject({ isSet: false, changedAt: null });
      expect(heard).toMatchObject([{ name: 'settings.changed', entity: { type: 'settings', id: 'shelf-room' }, changes: { label: { from: 'Oak', to: 'Elm' }, boards: { from: 3, to: 5 } } }]);
      expect(await epoch()).not.toBe(before);
      expect((await app.inject('GET', url, editor)).body).toEqual(body);
      expect((await patch({ boards: 6 }, '"1"')).body).toMatchObject({ version: 2, value: { label: 'Elm', boards: 6 } });
    });

    it('that changes nothing writes nothing', async () => {
      await patch({ label: 'Elm' });
      heard.length = 0;
      const before = await epoch();
      for (const body of [{}, { label: 'Elm' }, { boards: 3 }, { books: 2 }]) expect(await patch(body, '"1"')).toMatchObject({ status: 200, body: { version: 1 } });
      expect(heard).toEqual([]);
      expect(await epoch()).toBe(before);
    });

    it('needs the version that was read', async () => {
      expect(await patch({ label: 'Elm' }, null)).toMatchObject({ status: 428, body: { code: 'settings.versionRequired' } });
      for (const header of ['*', 'W/"0"', '"0", "1"', '0', '"x"']) {
        expect(await patch({ label: 'Elm' }, header)).toMatchObject({ status: 400, body: { code: 'settings.versionMalformed' } });
      }
      expect(await patch({ label: 'Elm' }, '"1"')).toMatchObject({ status: 412, body: { current: { version: 0, value: { label: 'Oak' }, changedBy: null, changedAt: null } } });
      expect(await stored()).toEqual([]);
    });

    it('refuses a stale version and shows whose change won', async () => {
      await patch({ label: 'Elm', lockCode: 'secret-code' });
      const refused = await patch({ label: 'Ash' }, '"0"', asActor([read, update, ...shelfPermissions.all]));
      expect(refused).toMatchObject({ status: 412, body: { code: 'settings.stale', current: { version: 1, value: { label: 'Elm' }, changedBy: { id: ann, name: 'Ann' } } } });
      expect(refused.text).not.toContain('secret-code');
      expect((await app.inject('GET', url, editor)).body.value.label).toBe('Elm');
    });

    it('lets one of many writers at the same moment win, first write and later ones', async () => {
      for (const version of [0, 1, 2]) {
        const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => patch({ label: `v${version} ${index}` }, `"${version}"`)));
        expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412, 412, 412, 412, 412]);
        const winner = answers.find(({ status }) => status === 200);
        const loser = answers.find(({ status }) => status === 412);
        expect(loser?.body.current).toMatchObject({ version: version + 1, value: { label: winner?.body.value.label } });
      }
      expect(heard).toHaveLength(3);
    });

    it.each([
      [{ boards: '5' }, 'boards'], [{ boards: 10 }, 'boards'], [{ boards: 1.5 }, 'boards'], [{ boards: null }, 'boards'], [{ label: '' }, 'label'],
      [{ label: { toString: 1 } }, 'label'], [{ label: ['Elm'] }, 'label'], [{ label: 'x'.repeat(21) }, 'label'], [{ doors: 1 }, 'doors'], [{ tags: { a: 1 } }, 'tags.a'],
      [{ label: 'half \ud800' }, 'label'], [{ tags: { 'a\ud800': 'b' } }, 'tags'],
    ])('refuses %j with the path of the field', async (body, path) => {
      const answer = await patch(body);
      expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid', errors: [{ path }] } });
      expect(await stored()).toEqual([]);
      expect(heard).toEqual([]);
    });

    it.each(['[]', '"x"', '1', 'null', '{"__proto__":{"label":"x"}}', '{"constructor":{"prototype":{}}}', '{"price":1e400}', '{', '{"label":"Elm",}'])('refuses the body %s', async (body) => {
      expect((await patch(body)).status).toBe(400);
      expect(await stored()).toEqual([]);
    });

    it('refuses bodies that are too large, too deep, or no JSON', async () => {
      expect((await patch(JSON.stringify({ label: 'x'.repeat(1_000_000) }))).status).toBe(413);
      expect((await patch(`{"tags":${'['.repeat(200)}${']'.repeat(200)}}`)).status).toBe(400);
      expect((await app.inject('PATCH', url, { body: 'label=Elm', headers: { ...editor.headers, 'if-match': '"0"', 'content-type': 'application/x-www-form-urlencoded' } })).status).toBe(415);
      expect(await stored()).toEqual([]);
    });

    it('keeps odd text exactly as it was written', async () => {
      const text = '\u0000 \'";--%_\\ é e\u0301 😀 \u202e';
      expect((await patch({ tags: { odd: text } })).status).toBe(200);
      expect((await app.inject('GET', url, editor)).body.value.tags).toEqual({ odd: text });
    });

    it('needs the permission of every field that it changes', async () => {
      const clerk = asActor([read, update, shelfPermissions.update]);
      expect(await patch({ label: 'Elm', price: 12 }, '"0"', clerk)).toMatchObject({ status: 403, body: { code: 'permission.missing', missing: ['shelf.price'], heldBy: ['admin', 'super_admin'] } });
      expect(await stored()).toEqual([]);
      expect((await patch({ label: 'Elm' }, '"0"', clerk)).status).toBe(200);
      expect((await patch({ label: 'Ash' }, '"1"', asActor([read, update, shelfPermissions.price]))).body.missing).toEqual(['shelf.update']);
      expect((await patch({ label: 'Ash' }, '"1"', asActor([update, ...shelfPermissions.all]))).body.missing).toEqual(['settings.read']);
      expect((await patch({ label: 'Ash' }, '"1"', asActor([read, ...shelfPermissions.all]))).body.missing).toEqual(['settings.update']);
    });

    it('cannot change what an environment variable fixes', async () => {
      expect(await patch({ books: 1 })).toMatchObject({ status: 409, body: { code: 'settings.pinned', errors: [{ path: 'books', code: 'pinned' }] } });
      expect(await stored()).toEqual([]);
    });

    it('keeps the rule over the whole namespace', async () => {
      expect(await patch({ boards: 1 })).toMatchObject({ status: 400, body: { errors: [{ path: 'books', code: 'too_many' }] } });
      expect(await stored()).toEqual([]);
    });
  });

  describe('PUT', () => {
    it('returns what is not sent to its default', async () => {
      await patch({ label: 'Elm', boards: 5, lockCode: 'abcd' });
      heard.length = 0;
      const { status, body } = await send('PUT', { boards: 6, books: 2 }, '"1"');
      expect(status).toBe(200);
      expect(body).toMatchObject({ version: 2, value: { label: 'Oak', boards: 6 } });
      expect(field(body, 'lockCode')).toMatchObject({ isSet: false });
      expect(heard[0]?.changes).toEqual({ label: { from: 'Elm', to: 'Oak' }, boards: { from: 5, to: 6 }, lockCode: { from: '•', to: '•' } });
      expect(JSON.parse((await stored())[0]!.value)).toEqual({ boards: 6 });
    });

    it('needs the permission of a field that it resets', async () => {
      await patch({ price: 12 });
      const clerk = asActor([read, update, shelfPermissions.update]);
      expect(await send('PUT', { label: 'Elm' }, '"1"', clerk)).toMatchObject({ status: 403, body: { missing: ['shelf.price'] } });
      expect(await send('PUT', { label: 'Elm', price: 12 }, '"1"', clerk)).toMatchObject({ status: 200, body: { value: { label: 'Elm', price: 12 } } });
    });

    it('needs the version that was read', async () => {
      expect((await send('PUT', {}, null)).status).toBe(428);
      expect((await send('PUT', {}, '"3"')).status).toBe(412);
    });
  });

  describe('a secret', () => {
    it('is stored sealed and never shown, in answers or in events', async () => {
      const { text, body } = await patch({ lockCode: 'open sesame' });
      expect(field(body, 'lockCode')).toMatchObject({ value: null, default: null, isSet: true });
      const everything = [text, (await app.inject('GET', url, editor)).text, (await app.inject('GET', '/api/app-config')).text, JSON.stringify(await stored()), JSON.stringify(heard.map(({ changes }) => changes))];
      for (const seen of everything) expect(seen).not.toContain('sesame');
      expect(heard[0]?.changes).toEqual({ lockCode: { from: '•', to: '•' } });
    });

    it('cannot be found out by trying', async () => {
      await patch({ lockCode: 'open sesame' });
      expect((await patch({ lockCode: 'open sesame' }, '"1"')).body.version).toBe(2);
      const stranger = asActor([read, update]);
      for (const guess of ['open sesame', 'wrong guess']) expect((await patch({ lockCode: guess }, '"2"', stranger)).body.missing).toEqual(['shelf.update']);
    });
  });
});
