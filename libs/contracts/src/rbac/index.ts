export { permissionViewSchema, permissionPageSchema, type PermissionView } from './permission.js';
export { roleErrors, rolePermissions, roleEvents, roleViewSchema, rolePageSchema, type RoleView, systemRoles } from './role.js';
