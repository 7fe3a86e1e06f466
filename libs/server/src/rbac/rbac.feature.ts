import { rolePermissions } from '@atrium/contracts/rbac';
import { defineFeature, permissionHolders } from '@atrium/server-sdk';
import { KnownPermission } from './known-permission.entity.js';
import { CreateRoles1767225600100 } from './migrations/1767225600100-create-roles.js';
import { RbacModule } from './rbac.module.js';
import { credentialStates, permissions } from './rbac.points.js';
import { RoleDirectory } from './role-directory.js';
import { RoleGrant } from './role-grant.entity.js';
import { RolePermission } from './role-permission.entity.js';
import { Role } from './role.entity.js';

/** Roles, permissions and the rules of who may give them to whom. */
export const rbacFeature = defineFeature({
  name: 'rbac',
  module: RbacModule,
  entities: [Role, RolePermission, RoleGrant, KnownPermission],
  migrations: [CreateRoles1767225600100],
  offers: [permissions, credentialStates],
  contributes: [permissions.with(...rolePermissions.all), permissionHolders.withClass(RoleDirectory)],
});
