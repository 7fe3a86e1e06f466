import { settingsPermissions } from '@atrium/contracts/settings';
import { defineWebFeature, paletteActions } from '@atrium/web-sdk';
import { settingsWeb } from '../settings/index.js';

/** Maintenance and announcements: for now the texts of their settings, and the way to them. */
export const maintenanceWeb = defineWebFeature({
  name: 'maintenance',
  dependsOn: [settingsWeb],
  contributes: [
    paletteActions.with({ id: 'maintenance.settings', label: 'maintenance.edit', to: '/admin/settings/system', allow: settingsPermissions.read }),
  ],
  messages: {
    en: () => import('./messages/en.json'),
    nl: () => import('./messages/nl.json'),
    de: () => import('./messages/de.json'),
    fr: () => import('./messages/fr.json'),
  },
});
