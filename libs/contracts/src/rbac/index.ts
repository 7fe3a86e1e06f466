export { rolePermissions } from './role.permissions.js';
export { permissionViewSchema, permissionPageSchema, type PermissionView } from './permission.js';
export { roleErrors, roleEvents, roleViewSchema, rolePageSchema, type RoleView, systemRoles } from './role.js';
