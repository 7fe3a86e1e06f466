import { Menu } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignOut } from './session.api.js';

/** Signs out from the user menu; every guard then leads to sign-in. */
export function SignOutItem(): ReactNode {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <Menu.Item leftSection={<IconLogout size={16} />} closeMenuOnClick={false} disabled={signOut.isPending} onClick={() => signOut.mutate()}>
      {signOut.isError ? t('auth.signOut.again') : t('auth.signOut.label')}
    </Menu.Item>
  );
}
