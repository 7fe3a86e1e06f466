import { defineWebFeature, lazyPart, paletteActions, preferenceStores, userMenuItems } from '@atrium/web-sdk';
import { authWeb } from '../auth/index.js';
import { updateProfile } from './profile.api.js';

export const accountsWeb = defineWebFeature({
  name: 'accounts',
  dependsOn: [authWeb],
  routes: [{ path: '/profile', lazy: () => import('./profile.page.js'), access: 'signedIn' }],
  contributes: [
    preferenceStores.with({ save: updateProfile }),
    userMenuItems.with({ name: 'profile', order: 100, Item: lazyPart(() => import('./profile.item.js'), 'ProfileItem') }),
    paletteActions.with({ id: 'profile', label: 'accounts.profile.title', to: '/profile' }),
  ],
  messages: {
    en: () => import('./messages/en.json'),
    nl: () => import('./messages/nl.json'),
    de: () => import('./messages/de.json'),
    fr: () => import('./messages/fr.json'),
  },
});
