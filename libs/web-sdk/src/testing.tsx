export { AppProviders } from './app/providers.js';
export { createQueryClient } from './app/query-client.js';
export { kernelFeature } from './app/kernel.feature.js';
export { knownLocales, loadMessages, mergeMessages, messageKeys, overrideMessages } from './i18n/messages.js';
export { createTranslator, type Translator } from './i18n/translator.js';
export { installBrowserStubs } from './testing/browser-stubs.js';
export { problemResponse, startFakeServer, type FakeServer, type Handler, type Handlers, type SeenRequest } from './testing/fake-server.js';
export { renderApp, testActor, type RenderAppOptions, type RenderedApp } from './testing/render-app.js';
