import { pageQuerySchema, type Page, type PageQuery } from '@atrium/contracts';
import { rolePageSchema, rolePermissions, type RoleView } from '@atrium/contracts/rbac';
import { Allow, Returns } from '@atrium/server-sdk';
import { Controller, Get, Query } from '@nestjs/common';
import { RoleDirectory } from './role-directory.js';

@Controller('admin/roles')
export class RoleController {
  constructor(private readonly directory: RoleDirectory) {}

  @Get()
  @Allow(rolePermissions.read)
  @Returns(rolePageSchema)
  list(@Query({ schema: pageQuerySchema }) query: PageQuery): Promise<Page<RoleView>> {
    return this.directory.roles(query);
  }
}
