import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MessagePage } from './message-page.js';

/** An address that leads nowhere. */
export function NotFound(): ReactNode {
  const { t } = useTranslation();
  return (
    <MessagePage code="404" title={t('kernel.notFound.title')} text={t('kernel.notFound.text')}>
      <Button component={Link} to="/" w="fit-content">
        {t('kernel.home')}
      </Button>
    </MessagePage>
  );
}
