import { defineEvents } from '@atrium/contracts';
import { auditPermissions } from '@atrium/contracts/audit';
import { settingsPermissions } from '@atrium/contracts/settings';
import { roleEvents } from '@atrium/contracts/rbac';
import { defineFeature, Events, newId, personNames, systemActor, type DomainEvent } from '@atrium/server-sdk';
import { describeOnEveryProfile, type TestApp } from '@atrium/testing';
import { Module } from '@nestjs/common';
import { beforeAll, expect, it } from 'vitest';
import { brandingFeature } from '../branding/index.js';
import { rbacFeature } from '../rbac/index.js';
import { asActor, personWith, testActorFeature } from '../rbac/testing.js';
import { SettingWriter, settingsFeature } from '../settings/index.js';
import { shelfFeature, shelfPermissions } from '../settings/testing.js';
import { auditDescribers, auditFeature } from './index.js';

const noteEvents = defineEvents('note', ['written', 'burnt']);
const [ann, bob] = [newId(), newId()];
const names = new Map([[ann, 'Ann'], [bob, 'Bob']]);

@Module({})
class NotesModule {}

const notesFeature = defineFeature({
  name: 'notes',
  dependsOn: [auditFeature],
  module: NotesModule,
  contributes: [
    personNames.with({ namesOf: (ids) => Promise.resolve(new Map([...names].filter(([id]) => ids.includes(id)))) }),
    auditDescribers.with({ action: 'note.written', describe: ({ actorName, data }) => ({ sentence: `${actorName} wrote ${String(data.title)}`, values: { title: String(data.title) } }) }),
  ],
});

const reader = asActor([auditPermissions.read]);
const hour = (index: number): Date => new Date(Date.UTC(2026, 0, 1, index));

describeOnEveryProfile('the list of audit entries', (start) => {
  let app: TestApp;
  const publish = (event: DomainEvent, at: Date) => {
    app.clock.set(at);
    return app.db.transaction((tx) => app.get(Events).publish(tx, event));
  };
  const list = (query = '') => app.inject('GET', `/api/admin/audit${query}`, reader);
  const idsOf = (body: { items: { entity: { id: string } }[] }) => body.items.map(({ entity }) => entity.id);

  beforeAll(async () => {
    app = await start({ features: [rbacFeature, settingsFeature, brandingFeature, shelfFeature, auditFeature, notesFeature, testActorFeature] });
    await app.db.transaction((tx) => tx.execute('DELETE FROM audit_entry'));
    for (let index = 0; index < 12; index++) {
      const actor = personWith([], index % 3 === 0 ? bob : ann);
      const event = index % 2 === 0 ? noteEvents.written : noteEvents.burnt;
      await publish(event(actor, { entity: { type: 'note', id: `n${index}` }, data: { title: `T${index}` } }), hour(Math.floor(index / 2)));
    }
  });

  it('is for holders of audit.read only', async () => {
    expect((await app.inject('GET', '/api/admin/audit')).status).toBe(401);
    expect(await app.inject('GET', '/api/admin/audit', asActor([settingsPermissions.read]))).toMatchObject({
      status: 403,
      body: { missing: ['audit.read'], heldBy: ['admin', 'operator', 'super_admin'] },
    });
  });

  it('gives every entry once, newest first, whatever the size of the page', async () => {
    const all = idsOf((await list()).body);
    expect(all).toHaveLength(12);
    expect(new Set(all.slice(0, 2))).toEqual(new Set(['n10', 'n11']));
    for (const limit of [1, 5, 12]) {
      const seen: string[] = [];
      for (let cursor = ''; ; ) {
        const { body } = await list(`?limit=${limit}${cursor}`);
        seen.push(...idsOf(body));
        if (body.nextCursor === null) break;
        cursor = `&cursor=${body.nextCursor}`;
      }
      expect(seen).toEqual(all);
    }
  });

  it('is filtered by actor, action, entity and time, alone and together', async () => {
    const count = async (query: string) => (await list(`?count=true&limit=1&${query}`)).body.total;
    expect(await count('')).toBe(12);
    expect(await count(`actor=${bob}`)).toBe(4);
    expect(await count('action=note.written')).toBe(6);
    expect(await count(`actor=${bob}&action=note.written`)).toBe(2);
    expect(await count('entityType=note&entityId=n7')).toBe(1);
    expect(await count('entityType=person')).toBe(0);
    expect(await count(`from=${hour(2).toISOString()}`)).toBe(8);
    expect(await count(`to=${hour(2).toISOString()}`)).toBe(4);
    expect(await count(`from=${hour(2).toISOString()}&to=${hour(3).toISOString()}`)).toBe(2);
    expect(idsOf((await list(`?actor=${bob}&action=note.written`)).body)).toEqual(['n6', 'n0']);
  });

  it('names people and says in a sentence what happened', async () => {
    const { body } = await list('?entityId=n2');
    expect(body.items[0]).toMatchObject({
      at: hour(1).toISOString(),
      actor: { kind: 'user', id: ann, name: 'Ann' },
      sentence: 'Ann wrote T2',
      values: { actor: 'Ann', title: 'T2' },
    });
    expect((await list('?entityId=n3')).body.items[0]).toMatchObject({ sentence: 'note.burnt (note n3)', values: { actor: 'Bob' } });
  });

  it('describes what the features below it do', async () => {
    await publish(roleEvents.granted(personWith([], ann), { entity: { type: 'user', id: bob }, data: { role: 'operator' } }), hour(100));
    expect((await list('?limit=1')).body.items[0]).toMatchObject({ sentence: 'Gave Bob the role operator', values: { person: 'Bob', role: 'operator', actor: 'Ann' } });
    await publish(roleEvents.withdrawn(systemActor, { entity: { type: 'user', id: 'gone' }, data: { role: 'admin' } }), hour(101));
    expect((await list('?limit=1')).body.items[0]).toMatchObject({ sentence: 'Took the role admin from gone', actor: { kind: 'system', id: null, name: null }, values: { actor: 'The application' } });
    app.clock.set(hour(102));
    await app.get(SettingWriter).patch(systemActor, { namespace: 'brand', ifMatch: '"0"', input: { name: 'Shop', preset: 'classic' } });
    expect((await list('?limit=1')).body.items[0]).toMatchObject({ sentence: 'Changed the settings brand: name, preset', values: { namespace: 'brand', fields: 'name, preset' }, changes: { name: { from: 'Atrium', to: 'Shop' } } });
  });

  it('shows no secret, though a secret changed', async () => {
    app.clock.set(hour(200));
    await app.inject('PATCH', '/api/admin/app-config/shelf-room', {
      body: { lockCode: 'open sesame' },
      headers: { ...asActor([...settingsPermissions.all, ...shelfPermissions.all], ann).headers, 'if-match': '"0"' },
    });
    const { body, text } = await list('?limit=1');
    expect(body.items[0]).toMatchObject({ action: 'settings.changed', actor: { name: 'Ann' }, changes: { lockCode: { from: '•', to: '•' } }, requestId: expect.any(String), ip: '127.0.0.1' });
    expect(text).not.toContain('sesame');
  });

  it('refuses what it does not know and takes odd text as text', async () => {
    const refused = ['page=2', 'limit=-1', 'limit=1.5', 'from=yesterday', 'to=2026-13-01T00:00:00Z', 'from[gt]=1', 'action[]=x', 'action=a&action=b', 'actor=%C3%A9', 'cursor=W10', `actor=${'a'.repeat(37)}`];
    for (const query of refused) expect([query, (await list(`?${query}`)).status]).toEqual([query, 400]);
    const odd = ["' OR '1'='1", '%', '_', '\\', '"', 'é😀', '\u0000', '{"a":1}', 'NaN', '(a+)+$'];
    for (const text of odd) {
      expect([text, (await list(`?action=${encodeURIComponent(text)}&entityId=${encodeURIComponent(text)}`)).body.items]).toEqual([text, []]);
    }
    const cursor = Buffer.from(JSON.stringify([hour(1).toISOString(), 'é'])).toString('base64url');
    expect((await list(`?cursor=${cursor}`)).status).toBe(400);
  });
});
