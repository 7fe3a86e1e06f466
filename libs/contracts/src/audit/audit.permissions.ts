import { definePermissions } from '../define/permissions.js';

export const auditPermissions = definePermissions('audit', {
  read: 'See the audit log',
  configure: 'Decide how long the audit log is kept',
});
