import { userEvents } from '@atrium/contracts/accounts';
import type { AuditDescriber, AuditFacts } from '../audit/index.js';

/** Sentences of the audit log about users. */
export const userDescribers: readonly AuditDescriber[] = [
  {
    action: userEvents.created.eventName,
    describe: (facts) => ({ sentence: `${facts.actorName} created the user ${personIn(facts)}`, values: { person: personIn(facts) } }),
  },
  {
    action: userEvents.updated.eventName,
    describe: (facts) => {
      const fields = Object.keys(facts.changes).join(', ');
      return { sentence: `${facts.actorName} changed the profile of ${personIn(facts)}: ${fields}`, values: { person: personIn(facts), fields } };
    },
  },
];

const personIn = ({ entity }: AuditFacts): string => entity.name ?? entity.id;
