import { definePermissions } from '../define/permissions.js';

export const systemPermissions = definePermissions('system', { update: 'Switch maintenance and write announcements' });
