import { z } from 'zod';
import { defineErrors } from '../define/errors.js';
import { defineEvents } from '../define/events.js';
import { idSchema } from '../wire/scalars.js';
import { pageOf } from '../wire/page.js';

/** Codes of the roles that every application starts with (product.md §1). */
export const systemRoles = { superAdmin: 'super_admin', admin: 'admin', operator: 'operator', user: 'user' } as const;

export const roleErrors = defineErrors('role', {
  notFound: { status: 404, title: 'There is no such role' },
  beyondOwnRights: { status: 403, title: 'You may grant only what you hold' },
  lastSuperAdmin: { status: 409, title: 'The last usable super admin must remain' },
});

export const roleEvents = defineEvents('role', ['granted', 'withdrawn']);

export const roleViewSchema = z
  .object({
    id: idSchema,
    code: z.string(),
    name: z.string(),
    description: z.string(),
    isSystem: z.boolean(),
    permissions: z.array(z.string()),
    holders: z.int(),
  })
  .meta({ id: 'Role' });
export type RoleView = z.infer<typeof roleViewSchema>;
export const rolePageSchema = pageOf(roleViewSchema);
