import { settingsEvents } from '@atrium/contracts/settings';
import { roleEvents } from '@atrium/contracts/rbac';
import { permissionEvents } from '../rbac/index.js';
import type { AuditDescriber, AuditFacts } from './audit.points.js';

/** Sentences for the features below audit, which cannot contribute their own (architecture.md: only upward). */
export const builtInDescribers: readonly AuditDescriber[] = [
  {
    action: settingsEvents.changed.eventName,
    describe({ entity, changes }) {
      const fields = Object.keys(changes).join(', ');
      return { sentence: `Changed the settings ${entity.id}: ${fields}`, values: { namespace: entity.id, fields } };
    },
  },
  {
    action: roleEvents.granted.eventName,
    describe: (facts) => describeGrant(facts, `Gave ${personIn(facts)} the role ${roleIn(facts)}`),
  },
  {
    action: roleEvents.withdrawn.eventName,
    describe: (facts) => describeGrant(facts, `Took the role ${roleIn(facts)} from ${personIn(facts)}`),
  },
  {
    action: permissionEvents.synchronised.eventName,
    describe: () => ({ sentence: 'Brought roles and permissions up to date', values: {} }),
  },
];

const describeGrant = (facts: AuditFacts, sentence: string): ReturnType<AuditDescriber['describe']> => ({
  sentence,
  values: { person: personIn(facts), role: roleIn(facts) },
});

const personIn = ({ entity }: AuditFacts): string => entity.name ?? entity.id;
const roleIn = ({ data }: AuditFacts): string => (typeof data.role === 'string' ? data.role : '?');
