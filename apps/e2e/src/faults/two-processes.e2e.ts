import { Client } from '../harness/client.js';
import { People } from '../harness/people.js';
import { SecretBook } from '../harness/secrets.js';
import { changeSettings, readSettings } from '../harness/settings.js';
import { startStack, type Stack } from '../harness/stack.js';
import { expect, test } from '../harness/test.js';
import { startFrontDoors } from './front-doors.js';

/* Two api processes on one MySQL and one Redis, each behind a door of its own, so that a test decides who answers. */

let stack: Stack;
let doors: readonly string[];
let people: People;
let stopDoors: () => Promise<void>;

test.describe.configure({ timeout: 60_000 });

test.beforeAll(async ({ stack: { services } }) => {
  test.setTimeout(90_000);
  if (services.mysqlUrl === null || services.redisUrl === null) return;
  stack = await startStack({ services, withGates: true });
  people = new People(stack, new SecretBook(`${stack.folder}/secrets.jsonl`));
  ({ urls: doors, stop: stopDoors } = await startFrontDoors(stack, services.nginx));
});
test.afterAll(async () => {
  people?.close();
  await stopDoors?.();
  await stack?.stop();
});
test.beforeEach(({ stack: { services } }) => {
  test.skip(services.mysqlUrl === null || services.redisUrl === null, 'SKIPPED: two processes need MySQL and Redis');
});

/** The same caller at the door of one process. Both have one public origin, as in a real installation. */
const at = (client: Client, door: number): Client => client.through(doors[door] ?? '');

for (const redis of ['running', 'stopped'] as const) {
  test.describe(`with Redis ${redis}`, () => {
    test.beforeAll(() => void (redis === 'stopped' && stack?.gates?.redis.cut()));
    test.afterAll(() => stack?.gates?.redis.restore());

    test('what one process saves the other serves on the next request', async () => {
      const root = await people.superAdmin();
      for (const [writer, reader] of [[0, 1], [1, 0]] as const) {
        for (let round = 0; round < 5; round += 1) {
          const name = `Brand ${redis} ${writer} ${round}`;
          await changeSettings(at(root, writer), 'brand', { name });
          expect((await at(root, reader).get('/api/app-config')).json.brand.name).toBe(name);
          expect((await at(root, reader).get('/sign-in')).text).toContain(`<title>${name}</title>`);
          expect((await readSettings(at(root, reader), 'brand')).value.name).toBe(name);
        }
      }
    });

    test('a session ended in one process is refused by the other on the next request', async () => {
      const person = await people.create(['user']);
      for (let round = 0; round < 3; round += 1) {
        const client = await people.client(person);
        expect((await at(client, 0).get('/api/users/me')).status).toBe(200);
        expect((await at(client, 1).get('/api/users/me')).status).toBe(200);
        expect((await at(client, round % 2).send('POST', '/api/auth/sign-out')).status).toBe(204);
        const after = await at(client, (round + 1) % 2).get('/api/users/me');
        expect(after).toMatchObject({ status: 401, json: { code: 'session.required' } });
        expect((await at(client, round % 2).get('/api/users/me')).status).toBe(401);
      }
    });

    test('a role taken away, or given, by a third process counts in both on the next request', async () => {
      const person = await people.create(['user', 'operator']);
      const client = await people.client(person);
      const statuses = () => Promise.all([0, 1].map(async (door) => (await at(client, door).get('/api/admin/audit')).status));
      expect(await statuses()).toEqual([200, 200]);
      await people.changeRoles(person.email, { withdraw: ['operator'] });
      expect(await statuses()).toEqual([403, 403]);
      await people.changeRoles(person.email, { grant: ['operator'] });
      expect(await statuses()).toEqual([200, 200]);
    });

    test('a wrong password counts once, whichever process hears it', async () => {
      const person = await people.create(['user']);
      const guess = (door: number) => people.caller().through(doors[door] ?? '').post('/api/auth/sign-in', { email: person.email, password: 'not-the-one-at-all' });
      const statuses: number[] = [];
      for (let round = 0; round < 12; round += 1) statuses.push((await guess(round % 2)).status);
      expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    });
  });
}

test('health tells that Redis is away and readiness goes on where nothing depends on it', async () => {
  const client = people.caller();
  const stateOf = async (name: string): Promise<string | undefined> => (await client.get('/api/health')).json.components.find((each: { name: string }) => each.name === name)?.state;
  await expect.poll(() => stateOf('redis'), { timeout: 15_000 }).toBe('up');
  expect(await stateOf('database')).toBe('up');
  stack.gates?.redis.cut();
  try {
    await expect.poll(() => stateOf('redis'), { timeout: 15_000 }).toBe('degraded');
    expect((await client.get('/api/readyz')).status).toBe(200);
    expect(await stateOf('database')).toBe('up');
  } finally {
    stack.gates?.redis.restore();
  }
  await expect.poll(() => stateOf('redis'), { timeout: 15_000 }).toBe('up');
});
