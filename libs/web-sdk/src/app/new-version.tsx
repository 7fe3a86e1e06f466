import { Button } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MessagePage } from './message-page.js';
import { mayReload, reloadForNewVersion } from './page-not-loaded.js';

/** A page whose code is gone: loads the new version at the present address once, then offers to try again. */
export function NewVersion(): ReactNode {
  const { t } = useTranslation();
  const [reloads] = useState(() => mayReload());
  useEffect(() => {
    if (reloads) reloadForNewVersion();
  }, [reloads]);
  if (reloads) return null;
  return (
    <MessagePage title={t('kernel.failed')} text={t('kernel.notLoaded')}>
      <Button w="fit-content" onClick={() => globalThis.location.reload()}>
        {t('kernel.retry')}
      </Button>
    </MessagePage>
  );
}
