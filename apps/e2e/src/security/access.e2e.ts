import type { Client } from '../harness/client.js';
import { expect, test } from '../harness/test.js';
import { accessTable, routesOf, type Route } from './routes.js';

/** A body that no schema takes: who may call is told by 400 or 428, and nothing changes. */
const unwelcome = { sweepUnknown: 1 };

const call = (client: Client, route: Route) => client.send(route.method, route.url, route.isUnsafe ? { body: unwelcome } : {});

test('the checked-in access table has every route, and no other (AZ-01)', async ({ stack }) => {
  const names = (await routesOf(stack)).map(({ name }) => name);
  expect(names.toSorted()).toEqual(Object.keys(accessTable).toSorted());
});

test('a stranger is asked to sign in at every route that is not public', async ({ stack, people }) => {
  for (const route of await routesOf(stack)) {
    const { status, json } = await call(people.caller(), route);
    if (accessTable[route.name] === 'public') expect([route.name, status]).not.toEqual([route.name, 401]);
    else expect([route.name, status, json.code]).toEqual([route.name, 401, 'session.required']);
  }
});

for (const role of ['user', 'operator', 'admin', 'super_admin']) {
  test(`a person with the role ${role} may do what the table says, and nothing else (AZ-01)`, async ({ stack, people }) => {
    const client = await people.newcomer([role]);
    const held: string[] = (await client.get('/api/users/me/context')).json.permissions;
    for (const route of await routesOf(stack)) {
      const needed = accessTable[route.name] ?? '';
      const may = ['public', 'signedIn'].includes(needed) || held.includes(needed);
      // A new address each: the throttles of public routes are not what is asked here.
      const { status, json } = await call(client.from(people.caller().address), route);
      if (may) expect([route.name, [401, 403].includes(status)]).toEqual([route.name, false]);
      else expect([route.name, status, json.code, json.missing]).toEqual([route.name, 403, 'permission.missing', [needed]]);
    }
  });
}

test('a refusal names the roles that hold what is missing', async ({ people }) => {
  const client = await people.newcomer(['user']);
  const { json } = await client.get('/api/admin/audit');
  expect(json).toMatchObject({ status: 403, missing: ['audit.read'] });
  expect(json.heldBy).toEqual(expect.arrayContaining(['super_admin', 'admin', 'operator']));
  expect(json.heldBy).not.toContain('user');
});

test('a role withdrawn bites on the next request, a role granted helps on the next', async ({ people }) => {
  const person = await people.create(['user']);
  const client = await people.client(person);
  const status = async (): Promise<number> => (await client.get('/api/admin/audit')).status;
  expect(await status()).toBe(403);
  await people.changeRoles(person.email, { grant: ['operator'] });
  expect(await status()).toBe(200);
  await people.changeRoles(person.email, { withdraw: ['operator'] });
  expect(await status()).toBe(403);
});

test('an operator sees settings and changes none (a field asks for its own right as well)', async ({ people }) => {
  const client = await people.newcomer(['operator']);
  const read = await client.get('/api/admin/app-config/brand');
  expect(read.status).toBe(200);
  const refused = await client.patch('/api/admin/app-config/brand', { name: 'Mine now' }, { headers: { 'if-match': `"${read.json.version}"` } });
  expect(refused).toMatchObject({ status: 403, json: { code: 'permission.missing' } });
  expect((await client.get('/api/admin/app-config/brand')).json).toEqual(read.json);
});
