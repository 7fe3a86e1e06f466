import { userEvents } from '@atrium/contracts/accounts';
import type { AuditDescriber } from '../audit/index.js';

/** Sentences of the audit log about users. */
export const userDescribers: readonly AuditDescriber[] = [
  {
    action: userEvents.created.eventName,
    describe: ({ data }) => {
      const values = { name: String(data.name), email: String(data.email) };
      return { sentence: `Created the user ${values.name} (${values.email})`, values };
    },
  },
  {
    action: userEvents.updated.eventName,
    describe: ({ data, changes }) => {
      const values = { name: String(data.name), fields: Object.keys(changes).join(', ') };
      return { sentence: `Changed ${values.fields} of ${values.name}`, values };
    },
  },
];
