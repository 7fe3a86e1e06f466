import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useDeferredValue, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingNamespaceView } from '@atrium/contracts/settings';
import { ErrorState, PageHeader, PageSkeleton } from '@atrium/web-sdk';
import { NamespaceForm, settingsNamespace } from '../settings/index.js';
import { brandOf } from './brand-draft.js';
import classes from './branding.module.css';
import { BrandPreview } from './preview/brand-preview.js';

/** The brand's form beside what it would look like. */
export function Page(): ReactNode {
  const { t } = useTranslation();
  const query = useQuery(settingsNamespace('brand'));
  return (
    <>
      <PageHeader title={t('branding.title')} description={t('branding.text')} />
      {query.isPending && <PageSkeleton />}
      {query.isError && query.data === undefined && <ErrorState error={query.error} retry={() => void query.refetch()} />}
      {query.data && (
        <Suspense fallback={<PageSkeleton />}>
          <Branding namespace={query.data} />
        </Suspense>
      )}
    </>
  );
}

function Branding({ namespace }: { namespace: SettingNamespaceView }): ReactNode {
  const [value, setValue] = useState(namespace.value);
  const shown = useDeferredValue(value);
  return (
    <div className={classes.columns}>
      <NamespaceForm namespace={namespace} onValue={setValue} />
      <Stack className={classes.preview}>
        <BrandPreview brand={brandOf(shown)} />
      </Stack>
    </div>
  );
}
