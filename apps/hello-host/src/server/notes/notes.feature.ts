import { accountsFeature, auditDescribers, auditFeature, permissions, rbacFeature, settingNamespaces, settingsFeature } from '@atrium/server';
import { defineFeature } from '@atrium/server-sdk';
import { notePermissions, noteSettings } from '../../contracts/index.js';
import { CreateNotes1767312000000 } from './migrations/1767312000000-create-notes.js';
import { noteDescribers } from './note.describers.js';
import { Note } from './note.entity.js';
import { NotesModule } from './notes.module.js';

/** Notes that people keep for themselves. */
export const notesFeature = defineFeature({
  name: 'notes',
  dependsOn: [rbacFeature, settingsFeature, auditFeature, accountsFeature],
  module: NotesModule,
  entities: [Note],
  migrations: [CreateNotes1767312000000],
  contributes: [
    permissions.with(...notePermissions.all),
    settingNamespaces.with(noteSettings),
    auditDescribers.with(...noteDescribers),
  ],
});
