import { defineSettings, settingField, type SettingsOf } from '@atrium/contracts';
import { z } from 'zod';
import { notePermissions } from './note.permissions.js';

export const noteSettings = defineSettings({
  name: 'notes',
  title: 'Notes',
  help: 'How many notes a person may keep, and where they are shown.',
  edit: notePermissions.configure,
  fields: {
    maxPerUser: settingField(z.int().min(1).max(10_000), {
      default: 200,
      title: 'Notes per person',
      help: 'Nobody loses a note when you lower it; they only cannot add more.',
    }),
    showOnHome: settingField(z.boolean(), {
      default: true,
      visibility: 'public',
      title: 'Show on the home page',
      help: "A card with each person's latest notes.",
    }),
  },
});
export type NoteSettings = SettingsOf<typeof noteSettings>;
