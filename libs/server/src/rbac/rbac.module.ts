import { Module } from '@nestjs/common';
import { DeclaredPermissions } from './declared-permissions.js';
import { Grants } from './grants.js';
import { PermissionController } from './permission.controller.js';
import { PermissionSynchroniser } from './permission-synchroniser.js';
import { RoleController } from './role.controller.js';
import { RoleDirectory } from './role-directory.js';
import { RoleLock } from './role-lock.js';
import { SuperAdmins } from './super-admins.js';

@Module({
  controllers: [PermissionController, RoleController],
  providers: [DeclaredPermissions, Grants, PermissionSynchroniser, RoleDirectory, RoleLock, SuperAdmins],
  exports: [Grants],
})
export class RbacModule {}
