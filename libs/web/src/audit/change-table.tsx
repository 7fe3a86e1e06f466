import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntryView } from '@atrium/contracts/audit';
import { valueText } from '@atrium/web-sdk';
import classes from './audit.module.css';
import { useAuditWords } from './words.js';

/** What the server writes in place of a secret. */
const redacted = '•';

/** Old and new value of every changed field; secrets only say that they changed. */
export function ChangeTable({ entry }: { entry: AuditEntryView }): ReactNode {
  const { t } = useTranslation();
  const words = useAuditWords();
  const changes = Object.entries(entry.changes);
  if (changes.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('audit.noChanges')}
      </Text>
    );
  }
  return (
    <Table fz="sm" withTableBorder aria-label={t('audit.changes')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('audit.change.field')}</Table.Th>
          <Table.Th scope="col">{t('audit.change.from')}</Table.Th>
          <Table.Th scope="col">{t('audit.change.to')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changes.map(([name, { from, to }]) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" fw={500}>
              {words.field(entry, name)}
            </Table.Th>
            <Table.Td>
              <del className={`${classes.value} ${classes.from}`}>{shown(name, from)}</del>
            </Table.Td>
            <Table.Td>
              <ins className={classes.value}>{shown(name, to)}</ins>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );

  function shown(name: string, value: unknown): string {
    if (value === redacted) return t('audit.redacted');
    return valueText(words.value(entry, name, value), { on: t('settingsForm.on'), off: t('settingsForm.off'), none: t('settingsForm.none') });
  }
}
