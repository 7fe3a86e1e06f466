import { IconHome } from '@tabler/icons-react';
import { settingsPermissions } from '@atrium/contracts/settings';
import { defineWebFeature, homeWidgets, lazyPart, navItems } from '@atrium/web-sdk';

export const homeWeb = defineWebFeature({
  name: 'home',
  routes: [
    { path: '/', lazy: () => import('./home.page.js'), access: 'signedIn' },
    { path: '/admin', lazy: () => import('./admin.page.js'), access: 'signedIn' },
  ],
  contributes: [
    navItems.with({ to: '/', label: 'home.title', icon: IconHome, order: 0 }),
    homeWidgets.with({ name: 'problems', order: 0, allow: settingsPermissions.read, Widget: lazyPart(() => import('./problems.widget.js'), 'ProblemsWidget') }),
  ],
  messages: {
    en: () => import('./messages/en.json'),
    nl: () => import('./messages/nl.json'),
    de: () => import('./messages/de.json'),
    fr: () => import('./messages/fr.json'),
  },
});
