import { defineWebFeature, lazyPart, overlays, userMenuItems } from '@atrium/web-sdk';

export const authWeb = defineWebFeature({
  name: 'auth',
  routes: [
    { path: '/sign-in', lazy: () => import('./sign-in.page.js'), access: 'public' },
    { path: '/sign-in/link', lazy: () => import('./sign-in-link.page.js'), access: 'public' },
  ],
  contributes: [
    overlays.with({ name: 'session-lost', order: 100, Overlay: lazyPart(() => import('./session-lost.dialog.js'), 'SessionLostDialog') }),
    userMenuItems.with({ name: 'sign-out', order: 900, Item: lazyPart(() => import('./sign-out.item.js'), 'SignOutItem') }),
  ],
  messages: {
    en: () => import('./messages/en.json'),
    nl: () => import('./messages/nl.json'),
    de: () => import('./messages/de.json'),
    fr: () => import('./messages/fr.json'),
  },
});
