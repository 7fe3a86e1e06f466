import type { Permission } from '@atrium/contracts';
import { systemRoles } from '@atrium/contracts/rbac';

/** A role that every application starts with, and which permissions it is given when they are first seen. */
export interface SystemRole {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  receives(permission: Permission): boolean;
}

/** Product.md §1. Administrators may change all but the first afterwards. */
export const seededRoles: readonly SystemRole[] = [
  {
    code: systemRoles.superAdmin,
    name: 'Super admin',
    description: 'Holds every permission, also those that come later',
    receives: () => true,
  },
  {
    code: systemRoles.admin,
    name: 'Administrator',
    description: 'Runs the application; holds every permission that is not reserved',
    receives: ({ reserved }) => !reserved,
  },
  {
    code: systemRoles.operator,
    name: 'Operator',
    description: 'Sees everything and changes nothing',
    receives: ({ code }) => code.endsWith('.read'),
  },
  {
    code: systemRoles.user,
    name: 'User',
    description: 'What every signed-in person may do for themselves',
    receives: ({ selfService }) => selfService,
  },
];
