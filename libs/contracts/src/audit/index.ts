export {
  auditEntryViewSchema,
  auditPageSchema,
  auditPermissions,
  auditQuerySchema,
  auditSettings,
  type AuditEntryView,
  type AuditQuery,
} from './entry.js';
