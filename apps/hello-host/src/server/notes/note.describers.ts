import type { AuditDescriber } from '@atrium/server';
import { noteEvents } from '../../contracts/index.js';

/** Sentences of the audit log about notes. */
export const noteDescribers: readonly AuditDescriber[] = [
  {
    action: noteEvents.created.eventName,
    describe: ({ data }) => {
      const values = { title: String(data.title) };
      return { sentence: `Wrote the note “${values.title}”`, values };
    },
  },
  {
    action: noteEvents.updated.eventName,
    describe: ({ data, changes }) => {
      const values = { title: String(data.title), fields: Object.keys(changes).join(', ') };
      return { sentence: `Changed ${values.fields} of the note “${values.title}”`, values };
    },
  },
  {
    action: noteEvents.deleted.eventName,
    describe: ({ data }) => {
      const values = { title: String(data.title) };
      return { sentence: `Deleted the note “${values.title}”`, values };
    },
  },
];
