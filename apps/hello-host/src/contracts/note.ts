import { defineErrors, defineEvents, idSchema, instantSchema, pageOf } from '@atrium/contracts';
import { z } from 'zod';

export const noteErrors = defineErrors('note', {
  notFound: { status: 404, title: 'There is no such note' },
  tooMany: { status: 409, title: 'You have as many notes as you may keep' },
});

export const noteEvents = defineEvents('note', ['created', 'updated', 'deleted']);

/** One line; it names the note in lists, dialogs and the audit log. */
const title = z.string().trim().min(1).max(120).regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'One line, no control characters');
const text = z.string().max(5000);

export const createNoteSchema = z.strictObject({ title, text: text.default('') }).meta({ id: 'CreateNote' });
export type CreateNote = z.infer<typeof createNoteSchema>;

/** Only what is sent changes. */
export const updateNoteSchema = z.strictObject({ title: title.optional(), text: text.optional() }).meta({ id: 'UpdateNote' });
export type UpdateNote = z.infer<typeof updateNoteSchema>;

export const noteViewSchema = z
  .object({ id: idSchema, title: z.string(), text: z.string(), createdAt: instantSchema, updatedAt: instantSchema })
  .meta({ id: 'Note' });
export type NoteView = z.infer<typeof noteViewSchema>;
export const notePageSchema = pageOf(noteViewSchema);
