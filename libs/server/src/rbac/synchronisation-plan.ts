import type { Permission } from '@atrium/contracts';
import { systemRoles } from '@atrium/contracts/rbac';
import { seededRoles, type SystemRole } from './system-roles.js';

/** What the database knows when the application starts. */
export interface StoredRights {
  /** System roles that exist, by code. */
  readonly roles: ReadonlySet<string>;
  /** Description of every permission that was ever declared, by code. */
  readonly known: ReadonlyMap<string, string>;
  /** Codes that the super admin role holds. */
  readonly superAdmin: ReadonlySet<string>;
}

/** What has to be written so that the database fits the application. */
export interface SynchronisationPlan {
  readonly newRoles: readonly SystemRole[];
  readonly newPermissions: readonly Permission[];
  readonly reworded: readonly Permission[];
  /** Permission codes that roles receive, by role code; roles that receive nothing are left out. */
  readonly additions: ReadonlyMap<string, readonly string[]>;
}

/**
 * A permission that was never seen before goes to the system roles by their rule; a known one keeps what
 * administrators made of it. A new role receives every permission by its rule. The super admin always has all.
 */
export function planSynchronisation(declared: readonly Permission[], stored: StoredRights): SynchronisationPlan {
  const newPermissions = declared.filter(({ code }) => !stored.known.has(code));
  const additions = seededRoles.map((role) => [role.code, codesFor(role, declared, newPermissions, stored)] as const);
  return {
    newRoles: seededRoles.filter(({ code }) => !stored.roles.has(code)),
    newPermissions,
    reworded: declared.filter(({ code, description }) => stored.known.has(code) && stored.known.get(code) !== description),
    additions: new Map(additions.filter(([, codes]) => codes.length > 0)),
  };
}

export const isEmptyPlan = (plan: SynchronisationPlan): boolean =>
  plan.newRoles.length + plan.newPermissions.length + plan.reworded.length + plan.additions.size === 0;

function codesFor(role: SystemRole, declared: readonly Permission[], unseen: readonly Permission[], stored: StoredRights): string[] {
  if (role.code === systemRoles.superAdmin) return declared.map(({ code }) => code).filter((code) => !stored.superAdmin.has(code));
  const candidates = stored.roles.has(role.code) ? unseen : declared;
  return candidates.filter((permission) => role.receives(permission)).map(({ code }) => code);
}
