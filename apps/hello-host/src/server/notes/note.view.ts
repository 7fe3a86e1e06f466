import type { NoteView } from '../../contracts/index.js';
import type { Note } from './note.entity.js';

/** What its owner sees of a note. */
export const presentNote = (note: Note): NoteView => ({
  id: note.id,
  title: note.title,
  text: note.text,
  createdAt: note.createdAt.toISOString(),
  updatedAt: note.updatedAt.toISOString(),
});
