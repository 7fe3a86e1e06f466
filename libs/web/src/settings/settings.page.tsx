import { CloseButton, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { SettingNamespaceView } from '@atrium/contracts/settings';
import { EmptyState, ErrorState, PageHeader, PageSkeleton } from '@atrium/web-sdk';
import { FoundFields } from './found-fields.js';
import { NamespaceCard } from './namespace-card.js';
import { settingsList } from './settings.api.js';
import { useNamespaceWords } from './words.js';

/** Every namespace as a card, and a search across all their fields. */
export function Page(): ReactNode {
  const { t } = useTranslation();
  const query = useQuery(settingsList);
  return (
    <>
      <PageHeader title={t('settingsPage.title')} description={t('settingsPage.text')} />
      {query.isPending && <PageSkeleton />}
      {query.isError && query.data === undefined && <ErrorState error={query.error} retry={() => void query.refetch()} />}
      {query.data && <Settings namespaces={query.data.items} />}
    </>
  );
}

function Settings({ namespaces }: { namespaces: readonly SettingNamespaceView[] }): ReactNode {
  const [search, setSearch] = useSearch();
  const words = useNamespaceWords();
  const { i18n } = useTranslation();
  const sorted = [...namespaces].sort((a, b) => words.title(a).localeCompare(words.title(b), i18n.language));
  if (namespaces.length === 0) return <NoSettings />;
  return (
    <Stack>
      <SearchField value={search} onChange={setSearch} />
      {search.trim() === '' ? (
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
          {sorted.map((namespace) => (
            <NamespaceCard key={namespace.namespace} namespace={namespace} />
          ))}
        </SimpleGrid>
      ) : (
        <FoundFields namespaces={sorted} query={search} onClear={() => setSearch('')} />
      )}
    </Stack>
  );
}

function NoSettings(): ReactNode {
  const { t } = useTranslation();
  return <EmptyState title={t('settingsPage.empty')} text={t('settingsPage.emptyText')} />;
}

function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <div role="search">
      <TextInput
        type="search"
        maw={480}
        aria-label={t('settingsPage.search')}
        placeholder={t('settingsPage.search')}
        leftSection={<IconSearch size={16} />}
        rightSection={value !== '' && <CloseButton size="sm" aria-label={t('settingsForm.clear')} onClick={() => onChange('')} />}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </div>
  );
}

/** The search lives in the address, so that a link shows the same fields. */
function useSearch(): readonly [string, (value: string) => void] {
  const [params, setParams] = useSearchParams();
  const [text, setText] = useState(params.get('q') ?? '');
  const change = (value: string): void => {
    setText(value);
    setParams(value === '' ? {} : { q: value }, { replace: true, preventScrollReset: true });
  };
  return [text, change];
}
