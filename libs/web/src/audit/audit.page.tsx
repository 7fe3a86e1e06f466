import { Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { AuditEntryView } from '@atrium/contracts/audit';
import { DataGrid, PageHeader, RelativeTime, useActor, useGridState, type Column } from '@atrium/web-sdk';
import { AuditDrawer } from './audit-drawer.js';
import { auditFilters, AuditFilters } from './audit-filters.js';
import { auditPage } from './audit.api.js';
import { dayRange } from './day-range.js';
import { useAuditWords } from './words.js';

/** The audit log: a sentence per entry, narrowed by what stands in the address. */
export function Page(): ReactNode {
  const { t } = useTranslation();
  const zone = useActor()?.timeZone ?? undefined;
  const grid = useGridState(auditFilters);
  const { from, to, ...rest } = grid.query;
  const query = auditPage({ ...rest, ...dayRange(from, to, zone) });
  const entries = useQuery({ ...query, placeholderData: keepPreviousData }).data?.items ?? [];
  const [open, setOpen] = useOpenEntry();
  const columns = useColumns();
  return (
    <>
      <PageHeader title={t('audit.title')} description={t('audit.text')} />
      <AuditFilters grid={grid} seen={seenIn(entries, grid.filters.actor)} />
      <DataGrid
        label={t('audit.title')}
        grid={grid}
        query={query}
        columns={columns}
        rowKey={(entry) => entry.id}
        empty={{ title: t('audit.empty'), text: t('audit.emptyText') }}
        onOpen={(entry) => setOpen(entry.id)}
      />
      <AuditDrawer
        entry={entries.find(({ id }) => id === open) ?? null}
        onClose={() => setOpen(null)}
        onFilter={(name, value) => grid.setFilter(name, value)}
      />
    </>
  );
}

function useColumns(): readonly Column<AuditEntryView>[] {
  const { t } = useTranslation();
  const words = useAuditWords();
  return [
    { key: 'sentence', title: t('audit.column.what'), width: 52, isPrimary: true, render: (entry) => words.sentence(entry) },
    { key: 'actor', title: t('audit.column.who'), width: 18, render: (entry) => words.actor(entry.actor) },
    {
      key: 'entity',
      title: t('audit.column.entity'),
      width: 15,
      render: (entry) => (
        <Text size="sm" component="span" c="dimmed">
          {words.entityType(entry.entity.type)}
        </Text>
      ),
    },
    { key: 'at', title: t('audit.column.when'), width: 15, render: (entry) => <RelativeTime at={entry.at} /> },
  ];
}

/** The open entry stands in the address, so that a link opens it. */
function useOpenEntry(): readonly [string | null, (id: string | null) => void] {
  const [params, setParams] = useSearchParams();
  const open = (id: string | null): void =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        if (id === null) next.delete('entry');
        else next.set('entry', id);
        return next;
      },
      { replace: id === null, preventScrollReset: true },
    );
  return [params.get('entry'), open];
}

function seenIn(entries: readonly AuditEntryView[], actor: string | undefined) {
  const name = entries.find((entry) => actor !== undefined && entry.actor.id === actor)?.actor.name;
  return {
    actions: entries.map((entry) => entry.action),
    types: entries.map((entry) => entry.entity.type),
    ...(name && { actorName: name }),
  };
}
