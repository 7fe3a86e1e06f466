import { ActionIcon, Menu } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSchemeChoice } from '../app/scheme.js';
import { useAppConfig } from '../config/use-app-config.js';
import { schemesOf } from '../theme/index.js';

const choices = [
  { scheme: 'light', Icon: IconSun },
  { scheme: 'dark', Icon: IconMoon },
  { scheme: 'auto', Icon: IconDeviceDesktop },
] as const;

/** Light, dark or as the system has it. Hidden when the brand's preset knows one scheme only. */
export function SchemeMenu(): ReactNode {
  const { t } = useTranslation();
  const { scheme, choose } = useSchemeChoice();
  const { preset } = useAppConfig().brand;
  if (schemesOf(preset).length < 2) return null;
  const Current = choices.find((choice) => choice.scheme === scheme)?.Icon ?? IconDeviceDesktop;
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('kernel.scheme.title')}>
          <Current size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={scheme} onChange={(name) => void choose(choices.find((choice) => choice.scheme === name)?.scheme ?? 'auto')}>
          {choices.map(({ scheme: name }) => (
            <Menu.RadioItem key={name} value={name} closeMenuOnClick>
              {t(`kernel.scheme.${name}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
