import { Group, Input, Paper, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isRecord } from '../json-schema.js';
import type { Choice } from '../options.js';
import { textOf, type ControlProps } from './control.js';
import { AddRow, RemoveRow } from './record-control.js';
import { useRows } from './use-rows.js';

interface Row {
  readonly locale: string;
  readonly key: string;
  readonly text: string;
}

/** Own wording of single texts: language, key and text of each. */
export function TranslationsControl({ label, description, error, value, readOnly, options, onChange }: ControlProps): ReactNode {
  const { t, i18n } = useTranslation();
  const [rows, setRows] = useRows(value, rowsOf, mapOf);
  const change = (next: readonly Row[]): void => {
    setRows(next);
    onChange(mapOf(next));
  };
  return (
    <Input.Wrapper label={label} description={description} error={error} labelElement="div">
      <Stack gap="xs" mt="xs" role="group" aria-label={label}>
        {rows.length === 0 && <Text size="sm" c="dimmed">{t('settingsForm.noOverrides')}</Text>}
        {rows.map((row, index) => (
          <TranslationRow
            key={index}
            row={row}
            readOnly={readOnly}
            locales={options.locales ?? []}
            onChange={(next) => change(rows.map((old, at) => (at === index ? next : old)))}
            onRemove={() => change(rows.filter((_, at) => at !== index))}
          />
        ))}
        {!readOnly && <AddRow label={t('settingsForm.addOverride')} onAdd={() => setRows([...rows, { locale: i18n.language, key: '', text: '' }])} />}
      </Stack>
    </Input.Wrapper>
  );
}

interface RowProps {
  readonly row: Row;
  readonly readOnly: boolean;
  readonly locales: readonly Choice[];
  onChange: (row: Row) => void;
  onRemove: () => void;
}

function TranslationRow({ row, readOnly, locales, onChange, onRemove }: RowProps): ReactNode {
  const { t } = useTranslation();
  const known = locales.some(({ value }) => value === row.locale) ? locales : [...locales, { value: row.locale, label: row.locale }];
  return (
    <Paper withBorder p="xs">
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <Select flex={1} miw={90} label={t('settingsForm.language')} readOnly={readOnly} allowDeselect={false} data={[...known]} value={row.locale} onChange={(locale) => onChange({ ...row, locale: locale ?? row.locale })} />
        <TextInput flex={2} label={t('settingsForm.key')} readOnly={readOnly} spellCheck={false} placeholder="auth.signIn.title" value={row.key} onChange={({ currentTarget }) => onChange({ ...row, key: currentTarget.value })} />
        {!readOnly && <RemoveRow label={t('settingsForm.removeEntry', { name: row.key })} onRemove={onRemove} />}
      </Group>
      <Textarea mt="xs" autosize minRows={1} maxLength={2000} label={t('settingsForm.text')} readOnly={readOnly} value={row.text} onChange={({ currentTarget }) => onChange({ ...row, text: currentTarget.value })} />
    </Paper>
  );
}

function rowsOf(value: unknown): readonly Row[] {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([locale, texts]) =>
    isRecord(texts) ? Object.entries(texts).map(([key, text]) => ({ locale, key, text: textOf(text) })) : [],
  );
}

function mapOf(rows: readonly Row[]): Record<string, Record<string, string>> {
  const locales = new Map<string, Map<string, string>>();
  for (const { locale, key, text } of rows) {
    if (key !== '') locales.set(locale, (locales.get(locale) ?? new Map<string, string>()).set(key, text));
  }
  return Object.fromEntries([...locales].map(([locale, texts]) => [locale, Object.fromEntries(texts)]));
}
