import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/language.js';
import { languageName } from '../i18n/locale-choice.js';

/** The language choice as the browser's own select: small, and the best one on a phone. */
export function LanguageSelect(): ReactNode {
  const { t } = useTranslation();
  const { locale, locales, choose } = useLanguage();
  if (locales.length < 2) return null;
  return (
    <NativeSelect
      aria-label={t('kernel.language')}
      value={locale}
      onChange={(event) => void choose(event.currentTarget.value)}
      data={locales.map((value) => ({ value, label: languageName(value) }))}
    />
  );
}
