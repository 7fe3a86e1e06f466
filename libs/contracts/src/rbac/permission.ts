import { z } from 'zod';
import { pageOf } from '../wire/page.js';

export const permissionViewSchema = z
  .object({ code: z.string(), feature: z.string(), description: z.string(), holders: z.int() })
  .meta({ id: 'Permission' });
export type PermissionView = z.infer<typeof permissionViewSchema>;
export const permissionPageSchema = pageOf(permissionViewSchema);
