import { IconSettings } from '@tabler/icons-react';
import { settingsPermissions } from '@atrium/contracts/settings';
import { adminSections, defineWebFeature, paletteActions } from '@atrium/web-sdk';

const mayRead = settingsPermissions.read;

/** App settings: search, and a generated form for every namespace that a feature registers. */
export const settingsWeb = defineWebFeature({
  name: 'settings',
  routes: [
    { path: '/admin/settings', lazy: () => import('./settings.page.js'), access: mayRead },
    { path: '/admin/settings/:namespace', lazy: () => import('./namespace.page.js'), access: mayRead },
  ],
  contributes: [
    adminSections.with({
      to: '/admin/settings',
      label: 'settingsPage.title',
      description: 'settingsPage.text',
      icon: IconSettings,
      order: 200,
      allow: mayRead,
    }),
    paletteActions.with(
      { id: 'settings.auth', label: 'settingsPage.open.auth', to: '/admin/settings/auth', allow: mayRead },
      { id: 'settings.i18n', label: 'settingsPage.open.i18n', to: '/admin/settings/i18n', allow: mayRead },
      { id: 'settings.audit', label: 'settingsPage.open.audit', to: '/admin/settings/audit', allow: mayRead },
    ),
  ],
  messages: {
    en: () => import('./messages/en.json'),
    nl: () => import('./messages/nl.json'),
    de: () => import('./messages/de.json'),
    fr: () => import('./messages/fr.json'),
  },
});
