import { testActor } from '@atrium/testing/web';
import { notePermissions, type NoteView } from '../../contracts/index.js';

export { features } from '../features.js';

/** Somebody with these rights about notes. */
export const person = (...verbs: readonly ('read' | 'write')[]) => testActor({ permissions: verbs.map((verb) => notePermissions[verb].code) });

/** A note as the server sends it. */
export const aNote = (values: Partial<NoteView> = {}): NoteView => ({
  id: '01890000-0000-7000-8000-00000000000a',
  title: 'Milk',
  text: 'Two litres',
  createdAt: '2026-01-02T03:04:05.678Z',
  updatedAt: '2026-01-02T03:04:05.678Z',
  ...values,
});

export const pageOf = (...items: readonly NoteView[]) => ({ items, nextCursor: null });
