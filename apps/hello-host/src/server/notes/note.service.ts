import type { Page, PageQuery } from '@atrium/contracts';
import { Settings, Users } from '@atrium/server';
import { Clock, cursorValues, Db, decodeCursor, Events, newId, pageOfRows, personOf, type Actor, type Tx } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import { Equal, LessThan, type FindOptionsWhere } from 'typeorm';
import { noteErrors, noteEvents, noteSettings, type CreateNote, type NoteView, type UpdateNote } from '../../contracts/index.js';
import { Note } from './note.entity.js';
import { presentNote } from './note.view.js';

/** A person's own notes. Whoever asks for another person's note is told that there is none. */
@Injectable()
export class Notes {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly users: Users,
    private readonly settings: Settings,
  ) {}

  /** The actor's notes, newest first. */
  async page(actor: Actor, { limit, cursor, count }: PageQuery): Promise<Page<NoteView>> {
    const userId = personOf(actor);
    const notes = this.db.repo(Note);
    const rows = await notes.find({ where: after(userId, cursor), order: { createdAt: 'DESC', id: 'DESC' }, take: limit + 1 });
    return pageOfRows(rows, {
      limit,
      cursorOf: (note) => ({ value: note.createdAt, id: note.id }),
      present: presentNote,
      ...(count === 'true' && { total: await notes.countBy({ userId }) }),
    });
  }

  /** @throws noteErrors.notFound */
  async get(actor: Actor, id: string): Promise<Note> {
    const note = await this.db.repo(Note).findOneBy({ id, userId: personOf(actor) });
    if (!note) throw noteErrors.notFound();
    return note;
  }

  /** @throws noteErrors.tooMany when the actor keeps as many notes as the settings allow */
  async create(actor: Actor, { title, text }: CreateNote): Promise<Note> {
    const userId = personOf(actor);
    const { maxPerUser } = await this.settings.get(noteSettings);
    return this.db.transaction(async (tx) => {
      await this.users.lock(tx, userId);
      await assertRoomFor(tx, userId, maxPerUser);
      const now = this.clock.now();
      const note = Object.assign(new Note(), { id: newId(), userId, title, text, createdAt: now, updatedAt: now });
      await tx.repo(Note).insert(note);
      await this.events.publish(tx, noteEvents.created(actor, { entity: entityOf(note), data: { title } }));
      return note;
    });
  }

  /**
   * Changes what the patch names; a patch that changes nothing writes nothing.
   *
   * @throws noteErrors.notFound
   */
  async update(actor: Actor, id: string, patch: UpdateNote): Promise<Note> {
    const userId = personOf(actor);
    return this.db.transaction(async (tx) => {
      const note = await lockNote(tx, userId, id);
      const changes = note.changesOf(patch);
      if (Object.keys(changes).length === 0) return note;
      Object.assign(note, patch, { updatedAt: this.clock.now() });
      await tx.repo(Note).update({ id, userId }, { title: note.title, text: note.text, updatedAt: note.updatedAt });
      await this.events.publish(tx, noteEvents.updated(actor, { entity: entityOf(note), changes, data: { title: note.title } }));
      return note;
    });
  }

  /** @throws noteErrors.notFound */
  async remove(actor: Actor, id: string): Promise<void> {
    const userId = personOf(actor);
    await this.db.transaction(async (tx) => {
      const note = await lockNote(tx, userId, id);
      await tx.repo(Note).delete({ id, userId });
      await this.events.publish(tx, noteEvents.deleted(actor, { entity: entityOf(note), data: { title: note.title } }));
    });
  }
}

/** The person's notes that come after the cursor, newest first. */
function after(userId: string, cursor: string | undefined): FindOptionsWhere<Note>[] {
  if (cursor === undefined) return [{ userId }];
  const { value, id } = decodeCursor(cursor, cursorValues.instant);
  return [{ userId, createdAt: LessThan(value) }, { userId, createdAt: Equal(value), id: LessThan(id) }];
}

/** Counts under the lock of the person's row, so that two requests at once cannot both take the last place. */
async function assertRoomFor(tx: Tx, userId: string, maxPerUser: number): Promise<void> {
  const kept = await tx.repo(Note).countBy({ userId });
  if (kept >= maxPerUser) throw noteErrors.tooMany({ detail: `You may keep ${maxPerUser} notes; delete one first.` });
}

/** The person's note, its row held until the transaction ends. */
async function lockNote(tx: Tx, userId: string, id: string): Promise<Note> {
  const held = await tx.execute('UPDATE note SET updatedAt = updatedAt WHERE id = ? AND userId = ?', [id, userId]);
  if (held === 0) throw noteErrors.notFound();
  return tx.repo(Note).findOneByOrFail({ id, userId });
}

const entityOf = (note: Note): { type: string; id: string } => ({ type: 'note', id: note.id });
