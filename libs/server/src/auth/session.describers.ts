import { sessionEvents } from '@atrium/contracts/auth';
import type { AuditDescriber, AuditFacts } from '../audit/index.js';

const reasons: Readonly<Record<string, string>> = {
  unknownAddress: 'no such address',
  wrongPassword: 'wrong password',
  inactive: 'the account is not active',
  linkExpired: 'the link was used or has expired',
};

const endings: Readonly<Record<string, string>> = {
  signedOut: 'signed out',
  replaced: 'a session ended, because the same browser signed in again',
  tooMany: 'the oldest session ended, because there were too many',
};

/** Sentences of the audit log about signing in and out. */
export const sessionDescribers: readonly AuditDescriber[] = [
  {
    action: sessionEvents.started.eventName,
    describe: (facts) => {
      const methods = Array.isArray(facts.data.methods) ? facts.data.methods.join(', ') : '';
      return { sentence: `${personIn(facts)} signed in (${methods})`, values: { person: personIn(facts), methods } };
    },
  },
  {
    action: sessionEvents.refused.eventName,
    describe: (facts) => {
      const reason = String(facts.data.reason);
      const sentence = `Sign-in refused (${facts.entity.name ?? 'unknown person'}): ${reasons[reason] ?? reason}`;
      return { sentence, values: { person: facts.entity.name ?? '', reason } };
    },
  },
  {
    action: sessionEvents.ended.eventName,
    describe: ({ actorName, data }) => {
      const reason = String(data.reason);
      return { sentence: `${actorName}: ${endings[reason] ?? 'a session ended'}`, values: { reason } };
    },
  },
  {
    action: sessionEvents.linkIssued.eventName,
    describe: (facts) => ({
      sentence: `${facts.actorName} issued a sign-in link for ${personIn(facts)}`,
      values: { person: personIn(facts) },
    }),
  },
];

const personIn = ({ entity }: AuditFacts): string => entity.name ?? entity.id;
