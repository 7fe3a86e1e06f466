import { Menu } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function ProfileItem(): ReactNode {
  const { t } = useTranslation();
  return (
    <Menu.Item component={Link} to="/profile" leftSection={<IconUser size={16} />}>
      {t('accounts.profile.title')}
    </Menu.Item>
  );
}
