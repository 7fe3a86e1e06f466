import { z } from 'zod';
import { defineSettings, settingField, type SettingsOf } from '../define/settings.js';
import { systemPermissions } from './system.permissions.js';

export const systemSettings = defineSettings({
  name: 'system',
  title: 'System',
  help: 'Maintenance and announcements.',
  edit: systemPermissions.update,
  fields: {
    maintenanceMode: settingField(z.boolean(), {
      default: false,
      visibility: 'public',
      title: 'Maintenance mode',
      help: 'Everybody but super admins sees the maintenance page.',
    }),
    maintenanceMessage: settingField(z.string().max(2000), {
      default: '',
      visibility: 'public',
      title: 'Maintenance message',
      widget: 'textarea',
    }),
    announcement: settingField(z.string().trim().min(1).max(2000).nullable(), {
      default: null,
      visibility: 'public',
      title: 'Announcement',
      help: 'Plain text, shown on every page.',
      widget: 'textarea',
    }),
    announcementLevel: settingField(z.enum(['info', 'warning', 'critical']), {
      default: 'info',
      visibility: 'public',
      title: 'Announcement level',
    }),
  },
});
export type SystemSettings = SettingsOf<typeof systemSettings>;
