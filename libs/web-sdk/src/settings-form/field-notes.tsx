import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingFieldView } from '@atrium/contracts/settings';
import { RelativeTime } from '../ui/relative-time.js';
import type { SettingTexts } from './texts.js';
import { sameValue, valueText } from './value.js';

interface FieldNotesProps {
  readonly field: SettingFieldView;
  readonly label: string;
  readonly value: unknown;
  readonly texts: SettingTexts;
  readonly showsMissingRight: boolean;
  onReset: () => void;
}

/** Under a field: what fixes it, who changed it last and when; its default and the way back to it only where it differs. */
export function FieldNotes({ field, label, value, texts, showsMissingRight, onReset }: FieldNotesProps): ReactNode {
  const { t } = useTranslation();
  const differs = field.visibility !== 'secret' && !sameValue(value, field.default);
  if (field.pinnedBy === null && !showsMissingRight && !differs && field.changedAt === null) return null;
  return (
    <Group gap="xs" mt={6} fz="xs" c="dimmed">
      {field.pinnedBy !== null && <Text size="xs">{t('settingsForm.pinned', { variable: field.pinnedBy })}</Text>}
      {showsMissingRight && <Text size="xs">{t('settingsForm.lacksOne', { permission: texts.permission(field.editPermission) })}</Text>}
      {differs && (
        <Text size="xs" lineClamp={1} maw="100%">
          {t('settingsForm.default', { value: defaultText(field, texts) })}
        </Text>
      )}
      {field.changedAt !== null && <ChangedNote at={field.changedAt} by={field.changedBy?.name ?? null} />}
      {differs && field.editable && (
        <Button size="compact-xs" variant="subtle" aria-label={`${t('settingsForm.reset')}: ${label}`} onClick={onReset}>
          {t('settingsForm.reset')}
        </Button>
      )}
    </Group>
  );
}

function ChangedNote({ at, by }: { at: string; by: string | null }): ReactNode {
  const { t } = useTranslation();
  return (
    <Text size="xs" component="span">
      {by === null ? t('settingsForm.changed') : t('settingsForm.changedBy', { name: by })} <RelativeTime at={at} />
    </Text>
  );
}

/** Values with names of their own are shown by them. */
function defaultText(field: SettingFieldView, texts: SettingTexts): string {
  const named = (value: unknown): unknown => (typeof value === 'string' ? texts.option(field.name, value) : value);
  return valueText(Array.isArray(field.default) ? field.default.map(named) : named(field.default), texts.words);
}
