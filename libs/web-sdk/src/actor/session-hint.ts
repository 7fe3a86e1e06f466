import { signInPath } from '../app/return-target.js';

const storageKey = 'atrium.signedIn';

/**
 * Whether this browser may hold a session. The cookie cannot be read here, and asking the server in vain on the
 * sign-in page would be a failed request on everybody's first visit. Every other page asks whatever the hint says.
 */
export const sessionHint = {
  set: () => localStorage.setItem(storageKey, '1'),
  clear: () => localStorage.removeItem(storageKey),
  isAbsent: () => localStorage.getItem(storageKey) === null && globalThis.location.pathname.startsWith(signInPath),
};
