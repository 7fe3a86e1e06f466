import { Burger, Button, Group, Kbd, Text, UnstyledButton, ActionIcon } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAppConfig } from '../config/use-app-config.js';
import { BrandMark } from './brand-mark.js';
import { LanguageMenu } from './language-menu.js';
import { SchemeMenu } from './scheme-menu.js';
import { UserMenu } from './user-menu.js';
import classes from './header.module.css';

interface HeaderProps {
  readonly menuOpened: boolean;
  readonly onMenu: () => void;
  readonly onSearch: () => void;
}

/** The bar on top: menu button on phones, brand, search, language, colour scheme and the person. */
export function Header({ menuOpened, onMenu, onSearch }: HeaderProps): ReactNode {
  const { t } = useTranslation();
  const { name } = useAppConfig().brand;
  return (
    <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="xs">
      <Group gap="xs" wrap="nowrap" className={classes.start}>
        <Burger opened={menuOpened} onClick={onMenu} hiddenFrom="sm" size="sm" aria-expanded={menuOpened} aria-label={t('kernel.menu')} />
        <UnstyledButton component={Link} to="/" className={classes.brand} aria-label={`${name}: ${t('kernel.home')}`}>
          <BrandMark />
        </UnstyledButton>
      </Group>
      <Group gap={6} wrap="nowrap">
        <Button variant="default" size="xs" visibleFrom="sm" onClick={onSearch} leftSection={<IconSearch size={15} />} rightSection={<Kbd size="xs">{shortcut}</Kbd>}>
          <Text span size="sm" c="dimmed">
            {t('kernel.palette.open')}
          </Text>
        </Button>
        <ActionIcon variant="subtle" color="gray" size="lg" hiddenFrom="sm" onClick={onSearch} aria-label={t('kernel.palette.open')}>
          <IconSearch size={18} />
        </ActionIcon>
        <LanguageMenu />
        <SchemeMenu />
        <UserMenu />
      </Group>
    </Group>
  );
}

const shortcut = /Mac|iP/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K';
