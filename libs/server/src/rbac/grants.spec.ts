import { definePermissions } from '@atrium/contracts';
import { roleEvents } from '@atrium/contracts/rbac';
import { Db, defineFeature, eventListeners, newId, systemActor, type Actor, type Feature } from '@atrium/server-sdk';
import { describeOnEveryProfile, type TestApp } from '@atrium/testing';
import { Module } from '@nestjs/common';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { credentialStates, Grants, permissions, rbacFeature } from './index.js';
import { personWith } from './testing.js';

const notes = definePermissions('note', {
  read: 'See notes',
  write: { description: 'Write notes', selfService: true },
  purge: { description: 'Destroy notes', reserved: true },
});

const unusable = new Set<string>();
const heard: string[] = [];

@Module({})
class NotesModule {}

const notesFeature: Feature = defineFeature({
  name: 'notes',
  dependsOn: [rbacFeature],
  module: NotesModule,
  contributes: [
    permissions.with(...notes.all),
    credentialStates.with({ usable: (_, ids) => Promise.resolve(ids.filter((id) => !unusable.has(id))) }),
    eventListeners.with({ events: '*', on: async (_, { name, entity }) => void heard.push(`${name} ${entity.id}`) }),
  ],
});

const features = [rbacFeature, notesFeature];

describeOnEveryProfile('grants', (start) => {
  let app: TestApp;
  let grants: Grants;
  const give = (actor: Actor, userId: string, roleCode: string) => app.db.transaction((tx) => grants.grant(tx, actor, { userId, roleCode }));
  const take = (actor: Actor, userId: string, roleCode: string) => app.db.transaction((tx) => grants.withdraw(tx, actor, { userId, roleCode }));
  const epoch = async () => (await app.get(Db).query<{ value: string }>("SELECT value FROM epoch WHERE name = 'access'"))[0]?.value;

  beforeAll(async () => {
    app = await start({ features });
    grants = app.get(Grants);
  });
  beforeEach(async () => {
    unusable.clear();
    await app.db.transaction((tx) => tx.execute('DELETE FROM role_grant'));
    heard.length = 0;
  });

  it('gives a person the union of what their roles hold', async () => {
    const ann = newId();
    await give(systemActor, ann, 'user');
    await give(systemActor, ann, 'operator');
    expect(await grants.rightsOf(ann)).toEqual({ roles: ['operator', 'user'], permissions: new Set(['note.read', 'note.write', 'role.read']) });
    expect(await grants.rightsOf(newId())).toEqual({ roles: [], permissions: new Set() });
  });

  it('publishes each grant once and bumps the epoch of rights', async () => {
    const ann = newId();
    const before = await epoch();
    await give(systemActor, ann, 'user');
    const after = await epoch();
    await give(systemActor, ann, 'user');
    expect(heard).toEqual([`${roleEvents.granted.eventName} ${ann}`]);
    expect(after).not.toBe(before);
    expect(await epoch()).toBe(after);
    expect(await grants.holdersOf('user')).toEqual([ann]);
  });

  it('publishes a withdrawal once and bumps the epoch of rights', async () => {
    const ann = newId();
    await give(systemActor, ann, 'user');
    const before = await epoch();
    await take(systemActor, ann, 'user');
    await take(systemActor, ann, 'user');
    expect(heard.slice(1)).toEqual([`${roleEvents.withdrawn.eventName} ${ann}`]);
    expect(await epoch()).not.toBe(before);
    expect(await grants.holdersOf('user')).toEqual([]);
  });

  it('knows no role that does not exist', async () => {
    await expect(give(systemActor, newId(), 'emperor')).rejects.toMatchObject({ definition: { code: 'role.notFound', status: 404 } });
  });

  describe('privilege', () => {
    it('lets an actor grant what they hold', async () => {
      const ann = newId();
      await give(personWith([notes.write]), ann, 'user');
      expect(await grants.holdersOf('user')).toEqual([ann]);
    });

    it('refuses a grant beyond the own rights, and names what is missing', async () => {
      const operator = personWith([notes.read]);
      await expect(give(operator, newId(), 'operator')).rejects.toMatchObject({
        definition: { code: 'role.beyondOwnRights', status: 403 },
        details: { extensions: { missing: ['role.read'] } },
      });
      expect(await grants.holdersOf('operator')).toEqual([]);
    });

    it('refuses to grant oneself more than one holds', async () => {
      const self = newId();
      await expect(give(personWith([notes.write], self), self, 'super_admin')).rejects.toMatchObject({ definition: { code: 'role.beyondOwnRights' } });
    });

    it('lets an actor act on people with no more rights than their own, and on nobody else', async () => {
      const [equal, stronger] = [newId(), newId()];
      await give(systemActor, equal, 'user');
      await give(systemActor, stronger, 'super_admin');
      const actor = personWith([notes.write, notes.read]);
      await expect(grants.assertMayActOn(actor, equal)).resolves.toBeUndefined();
      await expect(grants.assertMayActOn(actor, stronger)).rejects.toMatchObject({ definition: { code: 'role.beyondOwnRights' } });
      await expect(take(actor, stronger, 'user')).rejects.toMatchObject({ definition: { code: 'role.beyondOwnRights' } });
      await expect(grants.assertMayActOn(systemActor, stronger)).resolves.toBeUndefined();
    });

    it('refuses to withdraw a role that holds more than the actor does', async () => {
      const ann = newId();
      await give(systemActor, ann, 'admin');
      await expect(take(personWith([notes.read]), ann, 'admin')).rejects.toMatchObject({ definition: { code: 'role.beyondOwnRights' } });
      expect(await grants.holdersOf('admin')).toEqual([ann]);
    });
  });

  describe('the last super admin', () => {
    it('can be replaced, and cannot be removed', async () => {
      const [first, second] = [newId(), newId()];
      await give(systemActor, first, 'super_admin');
      await expect(take(systemActor, first, 'super_admin')).rejects.toMatchObject({ definition: { code: 'role.lastSuperAdmin', status: 409 } });
      await give(systemActor, second, 'super_admin');
      await take(systemActor, first, 'super_admin');
      expect(await grants.holdersOf('super_admin')).toEqual([second]);
    });

    it('does not count one who cannot get in', async () => {
      const [first, lockedOut] = [newId(), newId()];
      await give(systemActor, first, 'super_admin');
      await give(systemActor, lockedOut, 'super_admin');
      unusable.add(lockedOut);
      await expect(take(systemActor, first, 'super_admin')).rejects.toMatchObject({ definition: { code: 'role.lastSuperAdmin' } });
      expect(await grants.holdersOf('super_admin')).toHaveLength(2);
    });

    it('remains when several are removed at the same moment', async () => {
      for (let round = 0; round < 5; round++) {
        const admins = Array.from({ length: 6 }, () => newId());
        for (const id of admins) await give(systemActor, id, 'super_admin');
        const taken = await Promise.allSettled(admins.map((id) => take(systemActor, id, 'super_admin')));
        expect(taken.filter(({ status }) => status === 'rejected')).toHaveLength(1);
        const [last, ...others] = await grants.holdersOf('super_admin');
        expect(others).toEqual([]);
        await app.db.transaction((tx) => tx.execute('DELETE FROM role_grant WHERE userId = ?', [last]));
      }
    });
  });

  it('gives a role once when two ask at the same moment', async () => {
    const ann = newId();
    await Promise.all(Array.from({ length: 8 }, () => give(systemActor, ann, 'user')));
    expect(await grants.holdersOf('user')).toEqual([ann]);
    expect(heard).toHaveLength(1);
  });
});
