import { Module } from '@nestjs/common';
import { AuditListener } from './audit-listener.js';
import { AuditLog } from './audit-log.js';
import { AuditPresenter } from './audit-presenter.js';
import { AuditController } from './audit.controller.js';

@Module({ controllers: [AuditController], providers: [AuditListener, AuditLog, AuditPresenter] })
export class AuditModule {}
