import { Button, Group, Paper, Pill, Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridState } from '@atrium/web-sdk';
import classes from './audit.module.css';
import { useAuditWords } from './words.js';

export const auditFilters = ['actor', 'action', 'entityType', 'entityId', 'from', 'to'] as const;
export type AuditFilterName = (typeof auditFilters)[number];

const knownActions = [
  'session.started', 'session.refused', 'session.ended', 'session.linkIssued', 'settings.changed',
  'user.created', 'user.updated', 'role.granted', 'role.withdrawn',
];
const knownTypes = ['session', 'settings', 'user', 'role'];

interface AuditFiltersProps {
  readonly grid: GridState<AuditFilterName>;
  /** What the loaded entries know beyond the built-in ones: hosts' actions and types, and the actor's name. */
  readonly seen: { readonly actions: readonly string[]; readonly types: readonly string[]; readonly actorName?: string };
}

/** Narrows the list; every choice stands in the address. */
export function AuditFilters({ grid, seen }: AuditFiltersProps): ReactNode {
  const { t } = useTranslation();
  const words = useAuditWords();
  const { filters } = grid;
  const chosen = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);
  const actions = unique([...knownActions, ...seen.actions, ...chosen(filters.action)]);
  const types = unique([...knownTypes, ...seen.types, ...chosen(filters.entityType)]);
  return (
    <Paper role="search" withBorder p="sm" mb="md" aria-label={t('audit.filter.title')}>
      <div className={classes.filters}>
        <Select
          label={t('audit.filter.action')}
          placeholder={t('audit.filter.any')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('settingsForm.clear') }}
          data={actions.map((action) => ({ value: action, label: words.action(action) }))}
          value={filters.action ?? null}
          onChange={(value) => grid.setFilter('action', value ?? '')}
        />
        <Select
          label={t('audit.filter.entityType')}
          placeholder={t('audit.filter.any')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('settingsForm.clear') }}
          data={types.map((type) => ({ value: type, label: words.entityType(type) }))}
          value={filters.entityType ?? null}
          onChange={(value) => grid.setFilter('entityType', value ?? '')}
        />
        <TextInput type="date" label={t('audit.filter.from')} max={filters.to} value={filters.from ?? ''} onChange={({ currentTarget }) => grid.setFilter('from', currentTarget.value)} />
        <TextInput type="date" label={t('audit.filter.to')} min={filters.from} value={filters.to ?? ''} onChange={({ currentTarget }) => grid.setFilter('to', currentTarget.value)} />
      </div>
      {grid.isFiltered && (
        <Group gap="xs" mt="sm">
          {filters.actor !== undefined && <Chip text={t('audit.filter.actor', { name: seen.actorName ?? filters.actor })} onRemove={() => grid.setFilter('actor', '')} />}
          {filters.entityId !== undefined && <Chip text={t('audit.filter.entity', { id: filters.entityId })} onRemove={() => grid.setFilter('entityId', '')} />}
          <Button size="compact-sm" variant="subtle" onClick={() => grid.clearFilters()}>
            {t('kernel.grid.clear')}
          </Button>
        </Group>
      )}
    </Paper>
  );
}

function Chip({ text, onRemove }: { text: string; onRemove: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <Pill size="md" withRemoveButton onRemove={onRemove} removeButtonProps={{ 'aria-label': t('audit.filter.remove', { filter: text }), tabIndex: 0, 'aria-hidden': false }}>
      {text}
    </Pill>
  );
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
