import type { Page } from '@atrium/contracts';
import { auditPageSchema, auditPermissions, auditQuerySchema, type AuditEntryView, type AuditQuery } from '@atrium/contracts/audit';
import { Allow, Returns } from '@atrium/server-sdk';
import { Controller, Get, Query } from '@nestjs/common';
import { AuditLog } from './audit-log.js';

@Controller('admin/audit')
export class AuditController {
  constructor(private readonly log: AuditLog) {}

  @Get()
  @Allow(auditPermissions.read)
  @Returns(auditPageSchema)
  list(@Query({ schema: auditQuerySchema }) query: AuditQuery): Promise<Page<AuditEntryView>> {
    return this.log.list(query);
  }
}
