import { IconHistory } from '@tabler/icons-react';
import { auditPermissions } from '@atrium/contracts/audit';
import { adminSections, defineWebFeature, homeWidgets, lazyPart } from '@atrium/web-sdk';

const mayRead = auditPermissions.read;

/** Who did what, to what, and when. */
export const auditWeb = defineWebFeature({
  name: 'audit',
  routes: [{ path: '/admin/audit', lazy: () => import('./audit.page.js'), access: mayRead }],
  contributes: [
    adminSections.with({ to: '/admin/audit', label: 'audit.title', description: 'audit.text', icon: IconHistory, order: 300, allow: mayRead }),
    homeWidgets.with({
      name: 'audit.recent',
      order: 300,
      allow: mayRead,
      Widget: lazyPart(() => import('./recent-changes.widget.js'), 'RecentChanges'),
    }),
  ],
  messages: {
    en: () => import('./messages/en.json'),
    nl: () => import('./messages/nl.json'),
    de: () => import('./messages/de.json'),
    fr: () => import('./messages/fr.json'),
  },
});
