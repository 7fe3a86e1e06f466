import { ActionIcon, Button, Group, Input, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isRecord } from '../json-schema.js';
import { textOf, type ControlProps } from './control.js';
import { useRows } from './use-rows.js';

interface Row {
  readonly key: string;
  readonly text: string;
}

/** A map of texts, one row for each key. */
export function RecordControl({ label, description, error, value, readOnly, onChange }: ControlProps): ReactNode {
  const { t } = useTranslation();
  const [rows, setRows] = useRows(value, rowsOf, mapOf);
  const change = (next: readonly Row[]): void => {
    setRows(next);
    onChange(mapOf(next));
  };
  const replace = (index: number, row: Row): void => change(rows.map((old, at) => (at === index ? row : old)));
  return (
    <Input.Wrapper label={label} description={description} error={error} labelElement="div">
      <Stack gap="xs" mt="xs" role="group" aria-label={label}>
        {rows.length === 0 && <Text size="sm" c="dimmed">{t('settingsForm.noEntries')}</Text>}
        {rows.map((row, index) => (
          <Group key={index} gap="xs" wrap="nowrap" align="flex-end">
            <TextInput flex={1} label={t('settingsForm.key')} readOnly={readOnly} value={row.key} onChange={({ currentTarget }) => replace(index, { ...row, key: currentTarget.value })} />
            <TextInput flex={2} label={t('settingsForm.value')} readOnly={readOnly} value={row.text} onChange={({ currentTarget }) => replace(index, { ...row, text: currentTarget.value })} />
            {!readOnly && <RemoveRow label={t('settingsForm.removeEntry', { name: row.key })} onRemove={() => change(rows.filter((_, at) => at !== index))} />}
          </Group>
        ))}
        {!readOnly && <AddRow label={t('settingsForm.addEntry')} onAdd={() => setRows([...rows, { key: '', text: '' }])} />}
      </Stack>
    </Input.Wrapper>
  );
}

export function RemoveRow({ label, onRemove }: { label: string; onRemove: () => void }): ReactNode {
  return (
    <ActionIcon variant="subtle" color="red" size="lg" aria-label={label} onClick={onRemove}>
      <IconTrash size={18} />
    </ActionIcon>
  );
}

export function AddRow({ label, onAdd }: { label: string; onAdd: () => void }): ReactNode {
  return (
    <Button variant="default" size="xs" w="fit-content" leftSection={<IconPlus size={14} />} onClick={onAdd}>
      {label}
    </Button>
  );
}

function rowsOf(value: unknown): readonly Row[] {
  return isRecord(value) ? Object.entries(value).map(([key, text]) => ({ key, text: textOf(text) })) : [];
}

function mapOf(rows: readonly Row[]): Record<string, string> {
  return Object.fromEntries(rows.filter(({ key }) => key !== '').map(({ key, text }) => [key, text]));
}
