export { auditPermissions } from './audit.permissions.js';
export {
  auditEntryViewSchema,
  auditPageSchema,
  auditQuerySchema,
  auditSettings,
  type AuditEntryView,
  type AuditQuery,
} from './entry.js';
