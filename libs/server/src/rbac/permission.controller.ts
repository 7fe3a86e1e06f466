import { pageQuerySchema, type Page, type PageQuery } from '@atrium/contracts';
import { permissionPageSchema, rolePermissions, type PermissionView } from '@atrium/contracts/rbac';
import { Allow, Returns } from '@atrium/server-sdk';
import { Controller, Get, Query } from '@nestjs/common';
import { RoleDirectory } from './role-directory.js';

@Controller('admin/permissions')
export class PermissionController {
  constructor(private readonly directory: RoleDirectory) {}

  @Get()
  @Allow(rolePermissions.read)
  @Returns(permissionPageSchema)
  list(@Query({ schema: pageQuerySchema }) query: PageQuery): Promise<Page<PermissionView>> {
    return this.directory.permissions(query);
  }
}
