import { Box } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import type { SettingNamespaceView } from '@atrium/contracts/settings';
import { ErrorState, PageHeader, PageSkeleton } from '@atrium/web-sdk';
import { NamespaceForm } from './namespace-form.js';
import { settingsNamespace } from './settings.api.js';
import { useNamespaceWords } from './words.js';

/** The form of the namespace in the address; without its values there is no form, so nothing can be saved. */
export function Page(): ReactNode {
  const { t } = useTranslation();
  const words = useNamespaceWords();
  const { namespace: name = '' } = useParams();
  const query = useQuery(settingsNamespace(name));
  const parents = [{ label: t('settingsPage.title'), to: '/admin/settings' }];
  const named = query.data ?? { namespace: name, title: name, help: null };
  return (
    <>
      <PageHeader title={words.title(named)} description={words.help(named)} parents={parents} />
      {query.isPending && <PageSkeleton />}
      {query.isError && query.data === undefined && <ErrorState error={query.error} retry={() => void query.refetch()} />}
      {query.data && (
        <Suspense fallback={<PageSkeleton />}>
          <Form key={name} namespace={query.data} />
        </Suspense>
      )}
    </>
  );
}

function Form({ namespace }: { namespace: SettingNamespaceView }): ReactNode {
  const place = useFieldOfAddress();
  return (
    <Box ref={place} maw={760}>
      <NamespaceForm namespace={namespace} />
    </Box>
  );
}

/** Goes to the field that the fragment of the address names. */
function useFieldOfAddress() {
  const { hash } = useLocation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const name = decodeURIComponent(hash.slice(1));
    const field = name === '' ? null : place.current?.querySelector(`[data-field="${CSS.escape(name)}"]`);
    field?.scrollIntoView({ block: 'center' });
    field?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
  }, [hash]);
  return place;
}
