import { defineWebFeature, homeWidgets, lazyPart, navItems, paletteActions } from '@atrium/web-sdk';
import { notePermissions } from '../../contracts/note.permissions.js';
import { NoteIcon } from './note.icon.js';

const { read, write } = notePermissions;

/** Notes that people keep for themselves: three pages, a card on the home page and an entry of the palette. */
export const notesWeb = defineWebFeature({
  name: 'notes',
  routes: [
    { path: '/notes', lazy: () => import('./note-list.page.js'), access: read },
    { path: '/notes/new', lazy: () => import('./note-new.page.js'), access: write },
    { path: '/notes/:id', lazy: () => import('./note.page.js'), access: read },
  ],
  contributes: [
    navItems.with({ to: '/notes', label: 'notes.title', icon: NoteIcon, order: 250, allow: read }),
    homeWidgets.with({ name: 'notes', order: 250, allow: read, Widget: lazyPart(() => import('./note.widget.js'), 'NoteWidget') }),
    paletteActions.with({ id: 'notes.new', label: 'notes.write', to: '/notes/new', allow: write }),
  ],
  messages: {
    en: () => import('./messages/en.json'),
    nl: () => import('./messages/nl.json'),
    de: () => import('./messages/de.json'),
    fr: () => import('./messages/fr.json'),
  },
});
