import { readFileSync } from 'node:fs';
import { systemRoles } from '@atrium/contracts/rbac';
import { Migrator, openApiOf } from '@atrium/server-sdk';
import { givenSignedIn } from '@atrium/server/testing';
import {
  accessTableOf,
  assertEveryRouteDeclaresAccess,
  assertEveryRouteDeclaresItsAnswer,
  assertInputIsStrict,
  assertOnlyJsonIsTaken,
  assertOtherSitesAreRefused,
  assertStrangersAreRefused,
  createTestApp,
  describeOnEveryProfile,
  type TestApp,
} from '@atrium/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { features, title } from './features.js';

describe('every route of the application', () => {
  let app: TestApp;
  let cookie: string;
  beforeAll(async () => {
    app = await createTestApp({ features });
    ({ cookie } = await givenSignedIn(app, { roles: [systemRoles.superAdmin] }));
  });
  afterAll(() => app.close());

  it('says who may call it and what it answers', () => {
    assertEveryRouteDeclaresAccess(app);
    assertEveryRouteDeclaresItsAnswer(app);
    expect(accessTableOf(app)).toMatchObject({
      'GET /api/notes': 'note.read',
      'POST /api/notes': 'note.write',
      'GET /api/notes/{id}': 'note.read',
      'PATCH /api/notes/{id}': 'note.write',
      'DELETE /api/notes/{id}': 'note.write',
    });
  });

  it('stands in the checked-in OpenAPI document as it is; else run "npm run generate"', () => {
    const checkedIn: unknown = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'));
    expect(checkedIn).toEqual(JSON.parse(JSON.stringify(openApiOf(app.server.app, title))));
  });

  it('asks strangers to sign in, unless it is public', () => assertStrangersAreRefused(app));

  it('refuses what other sites send in the name of a visitor', () => assertOtherSitesAreRefused(app, { cookie }));

  it('takes JSON only', () => assertOnlyJsonIsTaken(app, { cookie }));

  it('refuses input that nobody declared', () =>
    assertInputIsStrict(app, { cookie, headers: { 'if-match': '"0"' }, values: { namespace: 'notes' } }));
});

describeOnEveryProfile('the schema of the application', (start) => {
  it('is the same in entities and migrations, and can be taken down and put up again', async () => {
    const { db } = await start({ features });
    const drift = async () => (await db.dataSource.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
    expect(await drift()).toEqual([]);
    const migrator = new Migrator(db);
    await migrator.revertLast();
    expect(await migrator.pending()).toEqual(['CreateNotes1767312000000']);
    await migrator.run();
    expect(await drift()).toEqual([]);
  });
});
