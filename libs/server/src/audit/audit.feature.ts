import { auditPermissions, auditSettings } from '@atrium/contracts/audit';
import { defineFeature, eventListeners } from '@atrium/server-sdk';
import { permissions, rbacFeature } from '../rbac/index.js';
import { settingNamespaces, settingsFeature } from '../settings/index.js';
import { AuditEntry } from './audit-entry.entity.js';
import { AuditListener } from './audit-listener.js';
import { AuditModule } from './audit.module.js';
import { auditDescribers } from './audit.points.js';
import { builtInDescribers } from './built-in.describers.js';
import { CreateAuditEntry1767225600600 } from './migrations/1767225600600-create-audit-entry.js';

/** The log of everything that changed state. */
export const auditFeature = defineFeature({
  name: 'audit',
  dependsOn: [rbacFeature, settingsFeature],
  module: AuditModule,
  entities: [AuditEntry],
  migrations: [CreateAuditEntry1767225600600],
  offers: [auditDescribers],
  contributes: [
    permissions.with(...auditPermissions.all),
    settingNamespaces.with(auditSettings),
    eventListeners.withClass(AuditListener),
    auditDescribers.with(...builtInDescribers),
  ],
});
