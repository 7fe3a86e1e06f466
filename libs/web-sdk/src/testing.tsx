export { AppProviders } from './app/providers.js';
export { createQueryClient } from './app/query-client.js';
export { kernelFeature } from './app/kernel.feature.js';
export { routesOf } from './app/routes.js';
export { createTranslator, type Translator } from './i18n/translator.js';
export { knownLocales, loadMessages, mergeMessages, messageKeys, overrideMessages } from './i18n/messages.js';
