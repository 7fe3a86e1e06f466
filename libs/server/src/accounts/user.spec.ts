import { closure, newId, personNames, systemActor, type Actor, type Contributions, type PersonNames } from '@atrium/server-sdk';
import { describeOnEveryProfile, type TestApp } from '@atrium/testing';
import { beforeAll, expect, it } from 'vitest';
import { AccountState } from './account-state.js';
import { accountsFeature } from './accounts.feature.js';
import { AccountReader } from './account-reader.js';
import { givenUser } from './testing.js';
import { Users } from './user.service.js';

describeOnEveryProfile('users', (start) => {
  let app: TestApp;
  let users: Users;
  beforeAll(async () => {
    app = await start({ features: closure([accountsFeature]) });
    users = app.get(Users);
  });

  const create = (actor: Actor, email: string, roles: string[] = []) =>
    app.db.transaction((tx) => users.create(tx, actor, { email, name: 'Somebody', roles }));

  it('keep the address as typed and are found by every spelling of it', async () => {
    const user = await create(systemActor, 'Zoe.Doe@Example.TEST');
    expect(user).toMatchObject({ email: 'zoe.doe@example.test', emailDisplay: 'Zoe.Doe@Example.TEST' });
    expect((await users.findByEmail(' ZOE.DOE@example.test '))?.id).toBe(user.id);
    expect(await users.findByEmail('zoe.d0e@example.test')).toBeNull();
  });

  it('have one address each, whatever its spelling, even when created at once', async () => {
    const spellings = ['race@example.test', 'RACE@example.test', 'Race@Example.test', 'race@EXAMPLE.test'];
    const results = await Promise.allSettled(spellings.map((email) => create(systemActor, email)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ definition: { code: 'user.emailTaken' } });
    }
  });

  it('are not created by somebody who gives more than they hold', async () => {
    const actor: Actor = { ...systemActor, kind: 'user', userId: newId(), permissions: new Set(['audit.read']) };
    const email = `${newId()}@example.test`;
    await expect(create(actor, email, ['super_admin'])).rejects.toMatchObject({ definition: { code: 'role.beyondOwnRights' } });
    expect(await users.findByEmail(email)).toBeNull();
  });

  it('give their names to every list, unknown ids left out', async () => {
    const [one, other] = [await givenUser(app, { name: 'One' }), await givenUser(app, { name: 'Öther' })];
    const [names] = app.get<Contributions<PersonNames>>(personNames.token)();
    expect([...((await names?.namesOf([one.id, other.id, one.id, newId()])) ?? [])].toSorted()).toEqual([[one.id, 'One'], [other.id, 'Öther']].toSorted());
    expect((await names?.namesOf([]))?.size).toBe(0);
  });

  it('count as usable only while active and a person', async () => {
    const [active, disabled, robot] = [await givenUser(app), await givenUser(app), await givenUser(app)];
    await app.db.autocommit("UPDATE user SET status = 'disabled' WHERE id = ?", [disabled.id]);
    await app.db.autocommit('UPDATE user SET isServiceAccount = 1 WHERE id = ?', [robot.id]);
    const usable = await app.db.transaction((tx) => app.get(AccountState).usable(tx, [active.id, disabled.id, robot.id, newId()]));
    expect(usable).toEqual([active.id]);
    const may = await Promise.all([active, disabled, robot].map(async ({ id }) => (await app.get(AccountReader).read(id))?.maySignIn));
    expect(may).toEqual([true, false, false]);
    expect(await app.get(AccountReader).read(newId())).toBeNull();
  });

  it('are audited by a sentence', async () => {
    const user = await givenUser(app, { name: 'Rosalind' });
    const rows = await app.db.query<{ data: string; actorKind: string }>("SELECT * FROM audit_entry WHERE action = 'user.created' AND entityId = ?", [user.id]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(user.email);
  });
});
