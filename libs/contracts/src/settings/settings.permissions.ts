import { definePermissions } from '../define/permissions.js';

export const settingsPermissions = definePermissions('settings', {
  read: 'See app settings',
  update: 'Change app settings',
});
