import { Button, Group, Paper, Text, VisuallyHidden } from '@mantine/core';
import { keepPreviousData, useQuery, type QueryKey, type UseQueryOptions } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '@atrium/contracts';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorState } from '../ui/error-state.js';
import type { Column } from './column.js';
import { GridRows } from './grid-rows.js';
import { GridSkeleton } from './grid-skeleton.js';
import type { GridState } from './grid-state.js';

export interface DataGridProps<Row, Name extends string, Key extends QueryKey> {
  /** Names the table for screen readers. */
  readonly label: string;
  readonly grid: GridState<Name>;
  /** `queryOptions` of the page that `grid.query` asks for. */
  readonly query: UseQueryOptions<Page<Row>, Error, Page<Row>, Key>;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Nothing was ever listed: what this is, why it is empty, the next act. */
  readonly empty: { readonly title: string; readonly text?: string; readonly action?: ReactNode };
  /** Opens a row; makes the primary cell a button. */
  readonly onOpen?: (row: Row) => void;
}

/** A list with keyset pages, its state in the address: skeleton, rows, empty, no match and error; cards on phones. */
export function DataGrid<Row, Name extends string, Key extends QueryKey>(props: DataGridProps<Row, Name, Key>): ReactNode {
  const { label, grid, columns, empty } = props;
  const { t } = useTranslation();
  const query = useQuery({ ...props.query, placeholderData: keepPreviousData });
  if (query.isPending) return <GridSkeleton columns={columns.length} label={t('kernel.loading')} />;
  if (query.data === undefined) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  const { items, nextCursor, total } = query.data;
  return (
    <Paper withBorder p={0} aria-busy={query.isPlaceholderData}>
      <VisuallyHidden aria-live="polite">{t('kernel.grid.rows', { count: total ?? items.length })}</VisuallyHidden>
      {query.isError && <ErrorState error={query.error} retry={() => void query.refetch()} />}
      {items.length > 0 && <GridRows label={label} rows={items} columns={columns} rowKey={props.rowKey} {...(props.onOpen && { onOpen: props.onOpen })} />}
      {items.length === 0 && (grid.isFiltered || !grid.isFirstPage ? <NoMatch onClear={grid.clearFilters} /> : <EmptyState {...empty} />)}
      <Pager grid={grid} nextCursor={nextCursor} {...(total !== undefined && { total })} />
    </Paper>
  );
}

function NoMatch({ onClear }: { readonly onClear: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('kernel.grid.noMatch')}
      text={t('kernel.grid.noMatchText')}
      action={
        <Button variant="default" onClick={() => onClear()}>
          {t('kernel.grid.clear')}
        </Button>
      }
    />
  );
}

interface PagerProps {
  readonly grid: Pick<GridState<string>, 'isFirstPage' | 'next' | 'previous'>;
  readonly nextCursor: string | null;
  readonly total?: number;
}

function Pager({ grid, nextCursor, total }: PagerProps): ReactNode {
  const { t, i18n } = useTranslation();
  if (grid.isFirstPage && nextCursor === null) return null;
  return (
    <Group role="navigation" aria-label={t('kernel.grid.pages')} justify="space-between" p="sm">
      <Text size="sm" c="dimmed">
        {total !== undefined && t('kernel.grid.total', { total: new Intl.NumberFormat(i18n.language).format(total) })}
      </Text>
      <Group gap="xs">
        <Button size="xs" variant="default" disabled={grid.isFirstPage} onClick={() => grid.previous()}>
          {t('kernel.grid.previous')}
        </Button>
        <Button size="xs" variant="default" disabled={nextCursor === null} onClick={() => nextCursor !== null && grid.next(nextCursor)}>
          {t('kernel.grid.next')}
        </Button>
      </Group>
    </Group>
  );
}
