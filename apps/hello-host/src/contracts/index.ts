export { notePermissions } from './note.permissions.js';
export { noteSettings, type NoteSettings } from './note.settings.js';
export {
  createNoteSchema,
  noteErrors,
  noteEvents,
  notePageSchema,
  noteViewSchema,
  updateNoteSchema,
  type CreateNote,
  type NoteView,
  type UpdateNote,
} from './note.js';
