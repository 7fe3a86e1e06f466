import { defineEvents } from '@atrium/contracts';
import { brandSettings } from '@atrium/contracts/branding';
import { Db, Events, newId, systemActor, type Actor, type DomainEvent } from '@atrium/server-sdk';
import { describeOnEveryProfile, type TestApp } from '@atrium/testing';
import { beforeEach, expect, it } from 'vitest';
import { brandingFeature } from '../branding/index.js';
import { Grants, rbacFeature } from '../rbac/index.js';
import { personWith } from '../rbac/testing.js';
import { Settings, SettingWriter, settingsFeature } from '../settings/index.js';
import { AuditEntry } from './audit-entry.entity.js';
import { auditFeature } from './index.js';

const noteEvents = defineEvents('note', ['written']);

describeOnEveryProfile('the audit log', (start) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await start({ features: [rbacFeature, settingsFeature, brandingFeature, auditFeature] });
    await app.db.transaction((tx) => tx.execute('DELETE FROM audit_entry'));
  });

  const entries = () => app.db.repo(AuditEntry).find({ order: { at: 'ASC', id: 'ASC' } });
  const publish = (event: DomainEvent) => app.db.transaction((tx) => app.get(Events).publish(tx, event));
  const grant = (actor: Actor, userId: string) => app.db.transaction((tx) => app.get(Grants).grant(tx, actor, { userId, roleCode: 'user' }));
  /** Makes every insert of an entry fail from now on. */
  const breakLog = () => app.get(Db).dataSource.query('ALTER TABLE audit_entry RENAME COLUMN requestId TO brokenId');

  it('keeps who did what to what, from where', async () => {
    app.clock.set(new Date('2026-11-21T10:00:00.123Z'));
    const ids = { userId: newId(), impersonatorId: newId(), tokenId: newId(), requestId: newId() };
    const actor: Actor = { ...personWith([]), ...ids, kind: 'token', ip: '2001:db8::1', userAgent: 'Browser 1.0' };
    await publish(noteEvents.written(actor, { entity: { type: 'note', id: 'n1' }, changes: { text: { from: null, to: 'é😀' } }, data: { title: 'Milk' } }));
    expect(await entries()).toEqual([
      {
        id: expect.any(String),
        at: new Date('2026-11-21T10:00:00.123Z'),
        actorKind: 'token',
        actorId: ids.userId,
        impersonatorId: ids.impersonatorId,
        tokenId: ids.tokenId,
        action: 'note.written',
        entityType: 'note',
        entityId: 'n1',
        changes: { text: { from: null, to: 'é😀' } },
        data: { title: 'Milk' },
        requestId: ids.requestId,
        ip: '2001:db8::1',
        userAgent: 'Browser 1.0',
      },
    ]);
  });

  it('takes whatever a request says about itself', async () => {
    const actor: Actor = { ...systemActor, ip: '1'.repeat(500), userAgent: `\ud800'${'x'.repeat(5_000)}` };
    await publish(noteEvents.written(actor, { entity: { type: 'note', id: 'n'.repeat(500) }, changes: { text: { from: undefined, to: `\ud800${'y'.repeat(90_000)}` } } }));
    const [entry] = await entries();
    expect(entry).toMatchObject({ entityId: 'n'.repeat(191), userAgent: expect.stringMatching(/'x+$/) });
    expect(JSON.stringify(entry?.changes).length).toBeLessThan(5_000);
  });

  it('has an entry for a change of settings and for a grant', async () => {
    const ann = newId();
    await app.get(SettingWriter).patch(systemActor, { namespace: 'brand', ifMatch: '"0"', input: { name: 'Shop' } });
    await grant(systemActor, ann);
    expect((await entries()).map(({ action, entityType, entityId, changes }) => ({ action, entityType, entityId, changes }))).toEqual([
      { action: 'settings.changed', entityType: 'settings', entityId: 'brand', changes: { name: { from: 'Atrium', to: 'Shop' } } },
      { action: 'role.granted', entityType: 'user', entityId: ann, changes: {} },
    ]);
  });

  it('has no entry for what was rolled back', async () => {
    const failing = app.db.transaction(async (tx) => {
      await app.get(Events).publish(tx, noteEvents.written(systemActor, { entity: { type: 'note', id: 'n1' } }));
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await entries()).toEqual([]);
  });

  it('undoes a change that it cannot keep', async () => {
    const ann = newId();
    const [before] = await app.db.query<{ value: string }>("SELECT value FROM epoch WHERE name = 'settings'");
    await breakLog();
    await expect(app.get(SettingWriter).patch(systemActor, { namespace: 'brand', ifMatch: '"0"', input: { name: 'Shop' } })).rejects.toThrow();
    await expect(grant(systemActor, ann)).rejects.toThrow();
    expect(await app.db.query('SELECT namespace FROM setting')).toEqual([]);
    expect(await app.db.query<{ value: string }>("SELECT value FROM epoch WHERE name = 'settings'")).toEqual([before]);
    expect(await app.get(Settings).get(brandSettings)).toMatchObject({ name: 'Atrium' });
    expect(await app.get(Grants).holdersOf('user')).toEqual([]);
  });
});
