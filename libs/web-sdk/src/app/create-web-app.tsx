import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followOtherTabs } from '../actor/session.js';
import { actorQuery } from '../actor/actor.query.js';
import { appConfigQuery } from '../config/app-config.query.js';
import { soundFeatures } from '../feature/soundness.js';
import type { WebFeature } from '../feature/web-feature.js';
import { chooseLocale, rememberedLocale } from '../i18n/locale-choice.js';
import { createTranslator } from '../i18n/translator.js';
import { App } from './app.js';
import { showCannotStart } from './cannot-start.js';
import { kernelFeature } from './kernel.feature.js';
import { loadConfig } from './load-config.js';
import { allowScrollLock, AppProviders } from './providers.js';
import { createQueryClient } from './query-client.js';
import { keepSchemasFromEval } from './schemas-without-eval.js';

export interface WebApp {
  /** Starts the application in the element that the selector finds. Throws when there is none. */
  readonly mount: (selector: string) => Promise<void>;
}

/** Makes the application out of its features. Throws a sentence when the list is not sound. */
export function createWebApp({ features }: { features: readonly WebFeature[] }): WebApp {
  keepSchemasFromEval();
  const sound = soundFeatures([kernelFeature, ...features]);
  return {
    mount: async (selector) => {
      const root = document.querySelector(selector);
      if (root === null) throw new Error(`There is no element "${selector}" to start in.`);
      await start(root, sound);
    },
  };
}

async function start(root: Element, features: readonly WebFeature[]): Promise<void> {
  try {
    await render(root, features);
  } catch (error) {
    console.error(error);
    showCannotStart(root, () => void start(root, features));
  }
}

async function render(root: Element, features: readonly WebFeature[]): Promise<void> {
  const client = createQueryClient();
  void client.prefetchQuery(actorQuery(client));
  const config = await loadConfig();
  client.setQueryData(appConfigQuery.queryKey, config);
  const { enabledLocales, overrides } = config.i18n;
  const locale = chooseLocale([rememberedLocale(), ...navigator.languages], enabledLocales);
  const translator = await createTranslator(features, locale, overrides);
  followOtherTabs(client);
  allowScrollLock();
  root.replaceChildren();
  createRoot(root).render(
    <StrictMode>
      <AppProviders client={client} translator={translator} contributions={features.flatMap((feature) => feature.contributes?.flat() ?? [])}>
        <App features={features} />
      </AppProviders>
    </StrictMode>,
  );
}
