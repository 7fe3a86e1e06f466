import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { adminSections, PageHeader, Refused, useSlot } from '@atrium/web-sdk';
import { AdminLinks } from './admin.links.js';

/** `/admin`: every administration page that the person may open. */
export function Page(): ReactNode {
  const { t } = useTranslation();
  const sections = useSlot(adminSections);
  if (sections.length === 0) return <Refused missing={[]} />;
  return (
    <>
      <PageHeader title={t('kernel.administration')} description={t('home.adminText')} />
      <AdminLinks />
    </>
  );
}
