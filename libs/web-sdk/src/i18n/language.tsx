import { createContext, use, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '../actor/use-actor.js';
import { useAppConfig } from '../config/use-app-config.js';
import { preferenceStores } from '../feature/slots.js';
import { useSlot } from '../feature/use-slot.js';
import { chooseLocale } from './locale-choice.js';
import type { Translator } from './translator.js';

const TranslatorContext = createContext<Translator | null>(null);

export interface LanguageChoice {
  readonly locale: string;
  readonly locales: readonly string[];
  /** Shows a language now, remembers it here, and saves it for a signed-in person. */
  readonly choose: (locale: string) => Promise<void>;
  /** Shows a language that is saved already, by a form for example. */
  readonly show: (locale: string) => Promise<void>;
}

export function LanguageProvider({ translator, children }: { translator: Translator; children: ReactNode }): ReactNode {
  return <TranslatorContext value={translator}>{children}</TranslatorContext>;
}

/** The language in use and the enabled ones. */
export function useLanguage(): LanguageChoice {
  const translator = useTranslator();
  const { i18n } = useTranslation();
  const { enabledLocales } = useAppConfig().i18n;
  const actor = useActor();
  const stores = useSlot(preferenceStores);
  const choose = async (locale: string): Promise<void> => {
    await translator.change(locale);
    if (actor !== null) await Promise.all(stores.map((store) => store.save({ preferredLocale: locale })));
  };
  return { locale: i18n.language, locales: enabledLocales, choose, show: (next) => translator.change(next) };
}

/** Follows the configuration: overrides apply without reload, and the person's language applies once per sign-in. */
export function LanguageFollower(): null {
  const translator = useTranslator();
  const { overrides, enabledLocales } = useAppConfig().i18n;
  const actor = useActor();
  useEffect(() => translator.override(overrides), [translator, overrides]);
  const appliedFor = useRef<string | null>(null);
  useEffect(() => {
    if (appliedFor.current === (actor?.id ?? null)) return;
    appliedFor.current = actor?.id ?? null;
    if (actor?.preferredLocale) void translator.change(chooseLocale([actor.preferredLocale], enabledLocales));
  }, [translator, actor, enabledLocales]);
  return null;
}

function useTranslator(): Translator {
  const translator = use(TranslatorContext);
  if (translator === null) throw new Error('This component must stand inside createWebApp or renderApp.');
  return translator;
}
