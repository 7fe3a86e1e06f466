import { definePermissions } from '../define/permissions.js';

export const rolePermissions = definePermissions('role', {
  read: 'See roles and permissions',
});
