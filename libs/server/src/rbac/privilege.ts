import { roleErrors } from '@atrium/contracts/rbac';
import type { Actor } from '@atrium/server-sdk';

/**
 * The one place that compares rights (security.md R14). The application itself may do everything: it acts on the
 * command line, where whoever types holds the database anyway.
 */
export function assertMayGrant(actor: Actor, permissionCodes: Iterable<string>): void {
  if (actor.kind === 'system') return;
  const missing = beyond(actor, permissionCodes);
  if (missing.length === 0) return;
  throw roleErrors.beyondOwnRights({ detail: `You do not hold ${missing.join(', ')}.`, extensions: { missing } });
}

/** Refuses to act on somebody who may do more than the actor. */
export function assertNoMoreRights(actor: Actor, permissionsOfTarget: Iterable<string>): void {
  if (actor.kind === 'system') return;
  const missing = beyond(actor, permissionsOfTarget);
  if (missing.length === 0) return;
  throw roleErrors.beyondOwnRights({ detail: 'This person has rights that you do not have.', extensions: { missing } });
}

const beyond = (actor: Actor, codes: Iterable<string>): string[] => [...codes].filter((code) => !actor.permissions.has(code)).toSorted();
