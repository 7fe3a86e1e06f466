import { ActionIcon, Menu } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/language.js';
import { languageName } from '../i18n/locale-choice.js';

/** The language choice in the header; each language in its own name. */
export function LanguageMenu(): ReactNode {
  const { t } = useTranslation();
  const { locale, locales, choose } = useLanguage();
  if (locales.length < 2) return null;
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('kernel.language')}>
          <IconLanguage size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={locale} onChange={(name) => void choose(name)}>
          {locales.map((name) => (
            <Menu.RadioItem key={name} value={name} lang={name} closeMenuOnClick>
              {languageName(name)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
