import { defineWebFeature } from '../feature/web-feature.js';

/** The kernel's own texts; features and hosts lay theirs over them. */
export const kernelFeature = defineWebFeature({
  name: 'kernel',
  messages: {
    en: () => import('../messages/en.json'),
    nl: () => import('../messages/nl.json'),
    de: () => import('../messages/de.json'),
    fr: () => import('../messages/fr.json'),
  },
});
