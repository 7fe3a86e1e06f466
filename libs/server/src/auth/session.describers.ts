import { sessionEvents } from '@atrium/contracts/auth';
import type { AuditDescriber } from '../audit/index.js';

const reasons: Readonly<Record<string, string>> = {
  unknownAddress: 'no such address',
  wrongPassword: 'wrong password',
  inactive: 'the account is not active',
  linkExpired: 'the link was used or has expired',
};

const endings: Readonly<Record<string, string>> = {
  signedOut: 'Signed out',
  replaced: 'A session ended, because the same browser signed in again',
  tooMany: 'The oldest session ended, because there were too many',
};

/** Sentences of the audit log about signing in and out. */
export const sessionDescribers: readonly AuditDescriber[] = [
  {
    action: sessionEvents.started.eventName,
    describe: ({ data }) => {
      const values = { name: String(data.name), methods: Array.isArray(data.methods) ? data.methods.join(', ') : '' };
      return { sentence: `${values.name} signed in (${values.methods})`, values };
    },
  },
  {
    action: sessionEvents.refused.eventName,
    describe: ({ data }) => {
      const values = { name: typeof data.name === 'string' ? data.name : 'somebody', reason: String(data.reason) };
      return { sentence: `Refused to sign in ${values.name}: ${reasons[values.reason] ?? values.reason}`, values };
    },
  },
  {
    action: sessionEvents.ended.eventName,
    describe: ({ data }) => {
      const values = { reason: String(data.reason) };
      return { sentence: endings[values.reason] ?? 'A session ended', values };
    },
  },
  {
    action: sessionEvents.linkIssued.eventName,
    describe: ({ data }) => {
      const values = { name: String(data.name) };
      return { sentence: `Issued a sign-in link for ${values.name}`, values };
    },
  },
];
