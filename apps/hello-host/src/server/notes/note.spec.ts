import { pageQuerySchema } from '@atrium/contracts';
import { closure, type Actor } from '@atrium/server-sdk';
import { givenUser, personWith } from '@atrium/server/testing';
import { describeOnEveryProfile, type TestApp } from '@atrium/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { noteErrors, notePermissions } from '../../contracts/index.js';
import { Notes } from './note.service.js';
import { notesFeature } from './notes.feature.js';

const maxPerUser = 4;
const { code: notFound } = noteErrors.notFound.definition;
const { code: tooMany } = noteErrors.tooMany.definition;

describeOnEveryProfile('notes', (start) => {
  let app: TestApp;
  let notes: Notes;
  beforeAll(async () => {
    app = await start({ features: closure([notesFeature]), variables: { ATRIUM_SETTINGS__NOTES__MAX_PER_USER: String(maxPerUser) } });
    notes = app.get(Notes);
  });

  const givenWriter = async (): Promise<Actor> => personWith(notePermissions.all, (await givenUser(app)).id);
  const write = (actor: Actor, title = 'Milk', text = '') => notes.create(actor, { title, text });
  const list = (actor: Actor, query: Record<string, unknown> = {}) => notes.page(actor, pageQuerySchema.parse(query));
  const titles = async (actor: Actor) => (await list(actor)).items.map(({ title }) => title);
  const entriesAbout = (id: string) =>
    app.db.query<{ action: string; changes: string; data: string }>('SELECT * FROM audit_entry WHERE entityType = ? AND entityId = ?', ['note', id]);

  it('are listed newest first', async () => {
    const ada = await givenWriter();
    for (const title of ['Milk', 'Bread', 'Salt']) {
      await write(ada, title);
      app.clock.advance(1000);
    }
    expect(await titles(ada)).toEqual(['Salt', 'Bread', 'Milk']);
  });

  it('come page by page, each once, also when they were written in the same millisecond', async () => {
    const ada = await givenWriter();
    for (const title of ['Milk', 'Bread', 'Salt']) await write(ada, title);
    const first = await list(ada, { limit: '2', count: 'true' });
    const second = await list(ada, { limit: '2', cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ title }) => title).toSorted()).toEqual(['Bread', 'Milk', 'Salt']);
    expect(first.total).toBe(3);
    expect(second.nextCursor).toBeNull();
  });

  describe("of another person", () => {
    it('are in no list', async () => {
      const [ada, bob] = [await givenWriter(), await givenWriter()];
      await write(ada);
      expect(await titles(bob)).toEqual([]);
    });

    it('cannot be read, changed or deleted, and seem not to exist', async () => {
      const [ada, bob] = [await givenWriter(), await givenWriter()];
      const { id } = await write(ada);
      for (const act of [notes.get(bob, id), notes.update(bob, id, { title: 'Mine' }), notes.remove(bob, id)]) {
        await expect(act).rejects.toMatchObject({ definition: { code: notFound } });
      }
      expect(await titles(ada)).toEqual(['Milk']);
    });
  });

  it('are limited per person, however many are written at once', async () => {
    const [ada, bob] = [await givenWriter(), await givenWriter()];
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, (_, index) => write(ada, `Note ${index}`)));
    const refusals = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason.definition.code);
    expect(refusals).toEqual(Array.from({ length: 12 - maxPerUser }, () => tooMany));
    expect(await titles(ada)).toHaveLength(maxPerUser);
    await expect(write(bob)).resolves.toMatchObject({ title: 'Milk' });
  });

  it('make room when one is deleted', async () => {
    const ada = await givenWriter();
    const [first] = await Promise.all(Array.from({ length: maxPerUser }, () => write(ada)));
    await expect(write(ada)).rejects.toMatchObject({ definition: { code: tooMany } });
    await notes.remove(ada, String(first?.id));
    await expect(write(ada)).resolves.toMatchObject({ title: 'Milk' });
  });

  it('leave an audit entry with their title, and never their text', async () => {
    const ada = await givenWriter();
    const { id } = await write(ada, 'Diary', 'Nobody may read this');
    await notes.update(ada, id, { title: 'Journal', text: 'Nor this' });
    await notes.remove(ada, id);
    const entries = await entriesAbout(id);
    expect(entries.map(({ action }) => action).toSorted()).toEqual(['note.created', 'note.deleted', 'note.updated']);
    expect(JSON.stringify(entries)).toContain('Diary');
    expect(JSON.stringify(entries)).not.toMatch(/Nobody may read this|Nor this/);
  });

  it('that are changed into what they were leave none', async () => {
    const ada = await givenWriter();
    const note = await write(ada);
    app.clock.advance(1000);
    expect((await notes.update(ada, note.id, { title: note.title })).updatedAt).toEqual(note.updatedAt);
    expect(await entriesAbout(note.id)).toHaveLength(1);
  });

  it('go when their person goes', async () => {
    const ada = await givenWriter();
    const { id } = await write(ada);
    await app.db.transaction((tx) => tx.execute('DELETE FROM user WHERE id = ?', [ada.userId]));
    expect(await app.db.query('SELECT id FROM note WHERE id = ?', [id])).toEqual([]);
  });
});
