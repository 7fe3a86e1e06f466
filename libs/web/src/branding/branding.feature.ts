import { IconPalette } from '@tabler/icons-react';
import { brandPermissions } from '@atrium/contracts/branding';
import { settingsPermissions } from '@atrium/contracts/settings';
import { adminSections, defineWebFeature, paletteActions } from '@atrium/web-sdk';
import { settingsPanels, settingsWeb } from '../settings/index.js';

const mayRead = settingsPermissions.read;

/** Name, logo and look of the application, with a live preview and a guard against unreadable colours. */
export const brandingWeb = defineWebFeature({
  name: 'branding',
  dependsOn: [settingsWeb],
  routes: [{ path: '/admin/branding', lazy: () => import('./branding.page.js'), access: mayRead }],
  contributes: [
    adminSections.with({
      to: '/admin/branding',
      label: 'branding.title',
      description: 'branding.text',
      icon: IconPalette,
      order: 210,
      allow: mayRead,
    }),
    paletteActions.with({ id: 'branding.edit', label: 'branding.edit', to: '/admin/branding', allow: brandPermissions.update }),
    settingsPanels.with({ namespace: 'brand', order: 100, load: () => import('./contrast-panel.js') }),
  ],
  messages: {
    en: () => import('./messages/en.json'),
    nl: () => import('./messages/nl.json'),
    de: () => import('./messages/de.json'),
    fr: () => import('./messages/fr.json'),
  },
});
