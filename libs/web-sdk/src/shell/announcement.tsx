import { Alert } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppConfig } from '../config/use-app-config.js';
import classes from './announcement.module.css';

const storageKey = 'atrium.announcement.dismissed';
const colors = { info: 'blue', warning: 'yellow', critical: 'red' } as const;

/** The administrator's announcement, on every page. All but critical ones can be put away for this visit. */
export function Announcement(): ReactNode {
  const { t } = useTranslation();
  const { announcement, announcementLevel } = useAppConfig().system;
  const [dismissed, setDismissed] = useState(() => sessionStorage.getItem(storageKey));
  if (announcement === null || (announcement === dismissed && announcementLevel !== 'critical')) return null;
  const dismiss = (): void => {
    sessionStorage.setItem(storageKey, announcement);
    setDismissed(announcement);
  };
  return (
    <Alert
      aria-label={t('kernel.announcement')}
      role={announcementLevel === 'critical' ? 'alert' : 'region'}
      color={colors[announcementLevel]}
      radius={0}
      className={classes.announcement}
      withCloseButton={announcementLevel !== 'critical'}
      closeButtonLabel={t('kernel.dismiss')}
      onClose={dismiss}
    >
      {announcement}
    </Alert>
  );
}
