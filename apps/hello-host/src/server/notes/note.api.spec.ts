import { systemRoles } from '@atrium/contracts/rbac';
import { authFeature } from '@atrium/server';
import { closure, newId } from '@atrium/server-sdk';
import { givenSignedIn } from '@atrium/server/testing';
import { createTestApp, type TestApp } from '@atrium/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notesFeature } from './notes.feature.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ features: closure([authFeature, notesFeature]), variables: { ATRIUM_SETTINGS__NOTES__MAX_PER_USER: '2' } });
});
afterAll(() => app.close());

const givenVisitor = async (...roles: string[]) => {
  const { cookie } = await givenSignedIn(app, { roles });
  return {
    get: (url: string) => app.inject('GET', url, { cookie }),
    post: (body: unknown) => app.inject('POST', '/api/notes', { cookie, body }),
    patch: (id: string, body: unknown) => app.inject('PATCH', `/api/notes/${id}`, { cookie, body }),
    remove: (id: string) => app.inject('DELETE', `/api/notes/${id}`, { cookie }),
  };
};
const givenUser = () => givenVisitor(systemRoles.user);

describe('the routes of notes', () => {
  it('serve everybody who has the role of a user', async () => {
    const ada = await givenUser();
    const written = await ada.post({ title: ' Milk ', text: 'Two litres' });
    expect(written).toMatchObject({ status: 201, body: { title: 'Milk', text: 'Two litres' } });
    const { id } = written.body;
    expect(await ada.patch(id, { title: 'Oat milk' })).toMatchObject({ status: 200, body: { title: 'Oat milk', text: 'Two litres' } });
    expect(await ada.get(`/api/notes/${id}`)).toMatchObject({ status: 200, body: { title: 'Oat milk' } });
    expect((await ada.get('/api/notes?count=true')).body).toMatchObject({ items: [{ id }], nextCursor: null, total: 1 });
    expect(await ada.remove(id)).toMatchObject({ status: 204, text: '' });
    expect((await ada.get('/api/notes')).body.items).toEqual([]);
  });

  it('ask strangers to sign in', async () => {
    for (const method of ['GET', 'POST']) {
      expect(await app.inject(method, '/api/notes')).toMatchObject({ status: 401, body: { code: 'session.required' } });
    }
  });

  it('name the right that a person lacks, and the roles that have it', async () => {
    const nobody = await givenVisitor();
    expect(await nobody.get('/api/notes')).toMatchObject({ status: 403, body: { code: 'permission.missing', missing: ['note.read'] } });
    const refused = await nobody.post({ title: 'Milk' });
    expect(refused).toMatchObject({ status: 403, body: { missing: ['note.write'] } });
    expect(refused.body.heldBy).toContain(systemRoles.user);
  });

  it("answer 404 for another person's note, as for one that never was", async () => {
    const [ada, eve] = [await givenUser(), await givenUser()];
    const { id } = (await ada.post({ title: 'Milk' })).body;
    for (const target of [id, newId()]) {
      for (const answer of [await eve.get(`/api/notes/${target}`), await eve.patch(target, { title: 'Mine' }), await eve.remove(target)]) {
        expect(answer).toMatchObject({ status: 404, body: { code: 'note.notFound' } });
      }
    }
    expect((await ada.get(`/api/notes/${id}`)).body.title).toBe('Milk');
  });

  it('refuse one note more than the settings allow', async () => {
    const ada = await givenUser();
    for (const title of ['Milk', 'Bread']) expect((await ada.post({ title })).status).toBe(201);
    expect(await ada.post({ title: 'Salt' })).toMatchObject({ status: 409, body: { code: 'note.tooMany', detail: 'You may keep 2 notes; delete one first.' } });
  });
});

describe('input', () => {
  let ada: Awaited<ReturnType<typeof givenUser>>;
  beforeAll(async () => {
    ada = await givenUser();
  });

  it.each([
    ['no title', {}, 'title'],
    ['an empty title', { title: '  ' }, 'title'],
    ['a title of two lines', { title: 'Milk\nBread' }, 'title'],
    ['a title of 121 characters', { title: 'x'.repeat(121) }, 'title'],
    ['a text of 5001 characters', { title: 'Milk', text: 'x'.repeat(5001) }, 'text'],
    ['a number for a text', { title: 'Milk', text: 1 }, 'text'],
    ['an owner', { title: 'Milk', userId: newId() }, 'userId'],
  ])('is refused that has %s, and the field is named', async (_, body, path) => {
    expect(await ada.post(body)).toMatchObject({ status: 400, body: { code: 'request.invalid', errors: [{ path }] } });
    expect((await ada.get('/api/notes')).body.items).toEqual([]);
  });

  it.each(['/api/notes?limit=0', '/api/notes?limit=201', '/api/notes?owner=eve', '/api/notes?cursor=nonsense', '/api/notes/7'])(
    'is refused in the address %s',
    async (url) => {
      expect((await ada.get(url)).status).toBe(400);
    },
  );
});

describe('the rest of the application', () => {
  it('tells in the audit log who wrote which note, to those who may read it', async () => {
    const ada = await givenUser();
    const { id } = (await ada.post({ title: 'Milk' })).body;
    const admin = await givenVisitor(systemRoles.admin);
    const { items } = (await admin.get(`/api/admin/audit?entityType=note&entityId=${id}`)).body;
    expect(items).toMatchObject([{ action: 'note.created', sentence: 'Wrote the note “Milk”', values: { title: 'Milk' }, actor: { name: 'Ada Tester' } }]);
    expect((await ada.get('/api/admin/audit')).status).toBe(403);
  });

  it('tells everybody whether notes stand on the home page, and nobody how many one may keep', async () => {
    const { body } = await app.inject('GET', '/api/app-config');
    expect(body.notes).toEqual({ showOnHome: true });
  });

  it('shows its settings to administrators as fields of a form', async () => {
    const admin = await givenVisitor(systemRoles.admin);
    const { body } = await admin.get('/api/admin/app-config/notes');
    expect(body.value).toEqual({ maxPerUser: 2, showOnHome: true });
    expect(body.fields).toMatchObject([
      { name: 'maxPerUser', editable: false, pinnedBy: 'ATRIUM_SETTINGS__NOTES__MAX_PER_USER' },
      { name: 'showOnHome', editable: true, editPermission: 'note.configure' },
    ]);
  });
});
