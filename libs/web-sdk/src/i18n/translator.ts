import i18next, { type i18n } from 'i18next';
import type { Messages, WebFeature } from '../feature/web-feature.js';
import { directionOf, rememberLocale } from './locale-choice.js';
import { loadMessages, overrideMessages } from './messages.js';

type Overrides = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The texts in force: bundled, then host, then the administrator's overrides, which may change all three at once. */
export interface Translator {
  readonly i18n: i18n;
  /** Shows another language; loads its texts first. Remembers it in this browser. */
  readonly change: (locale: string) => Promise<void>;
  /** Lays other overrides over the loaded texts. */
  readonly override: (overrides: Overrides) => void;
}

const fallback = 'en';

/** Starts i18next in one language; only this language and the fallback are loaded. */
export async function createTranslator(features: readonly WebFeature[], locale: string, first: Overrides): Promise<Translator> {
  const bundled = new Map<string, Messages>();
  let overrides = first;
  const i18n = i18next.createInstance();
  const layOver = (name: string): void => {
    const messages = overrideMessages(bundled.get(name) ?? {}, overrides[name] ?? {});
    i18n.removeResourceBundle(name, 'translation');
    i18n.addResourceBundle(name, 'translation', messages);
  };
  const load = async (name: string): Promise<void> => {
    if (bundled.has(name)) return;
    bundled.set(name, await loadMessages(features, name));
    layOver(name);
  };
  await i18n.init({ lng: locale, fallbackLng: fallback, resources: {}, interpolation: { escapeValue: false }, returnNull: false });
  await Promise.all([...new Set([locale, fallback])].map(load));
  showLanguage(locale);
  return {
    i18n,
    change: async (next) => {
      rememberLocale(next);
      if (next === i18n.language) return;
      await load(next);
      await i18n.changeLanguage(next);
      showLanguage(next);
    },
    override: (next) => {
      if (JSON.stringify(next) === JSON.stringify(overrides)) return;
      overrides = next;
      for (const name of bundled.keys()) layOver(name);
      i18n.emit('overridden');
    },
  };
}

function showLanguage(locale: string): void {
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
}
