import { Alert, Button, Group, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingConflict } from '@atrium/contracts/settings';
import { RelativeTime } from '../ui/relative-time.js';
import type { SettingsDraft } from './draft.js';
import type { SettingTexts } from './texts.js';
import { sameValue, valueText } from './value.js';

type Choice = 'mine' | 'theirs';

interface ConflictPanelProps {
  readonly conflict: SettingConflict;
  readonly draft: SettingsDraft;
  readonly texts: SettingTexts;
  /** What remains of the person's changes. */
  onSettle: (changes: Record<string, unknown>) => void;
}

/** Somebody else saved first: whose change won, theirs beside mine for each field, and a choice for each. */
export function ConflictPanel({ conflict, draft, texts, onSettle }: ConflictPanelProps): ReactNode {
  const { t } = useTranslation();
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const panel = useFocusOnShow();
  const names = Object.keys(draft.changes);
  const isSecret = (name: string): boolean => !Object.hasOwn(conflict.value, name);
  const kept = (): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(draft.changes).filter(([name, mine]) => choices[name] !== 'theirs' && (isSecret(name) || !sameValue(mine, conflict.value[name]))),
    );
  const others = Object.keys(conflict.value).filter((name) => !names.includes(name) && !sameValue(conflict.value[name], draft.base.value[name]));
  return (
    <Alert ref={panel} tabIndex={-1} color="orange" variant="light" role="alertdialog" aria-label={t('settingsForm.conflict.title')} title={t('settingsForm.conflict.title')}>
      <Stack gap="sm">
        <Text size="sm">
          {t('settingsForm.conflict.who', { name: conflict.changedBy?.name ?? t('settingsForm.somebody') })}{' '}
          {conflict.changedAt !== null && <RelativeTime at={conflict.changedAt} />}
        </Text>
        <Table verticalSpacing="xs" withRowBorders>
          <Table.Tbody>
            {names.map((name) => (
              <ConflictRow
                key={name}
                label={titleOf(name)}
                theirs={isSecret(name) ? '••••••' : valueText(conflict.value[name], texts.words)}
                mine={isSecret(name) ? '••••••' : valueText(draft.changes[name], texts.words)}
                choice={choices[name] ?? 'mine'}
                onChoose={(choice) => setChoices((now) => ({ ...now, [name]: choice }))}
              />
            ))}
          </Table.Tbody>
        </Table>
        {others.length > 0 && <Text size="sm">{t('settingsForm.conflict.also', { fields: others.map(titleOf).join(', ') })}</Text>}
        <Group>
          <Button onClick={() => onSettle(kept())}>{t('settingsForm.conflict.goOn')}</Button>
          <Button variant="default" onClick={() => onSettle({})}>
            {t('settingsForm.conflict.takeAll')}
          </Button>
          <Text size="xs">
            {t('settingsForm.conflict.hint')}
          </Text>
        </Group>
      </Stack>
    </Alert>
  );

  function titleOf(name: string): string {
    return texts.title(name, draft.base.fields.find((field) => field.name === name)?.title ?? name);
  }
}

interface ConflictRowProps {
  readonly label: string;
  readonly theirs: string;
  readonly mine: string;
  readonly choice: Choice;
  onChoose: (choice: Choice) => void;
}

function ConflictRow({ label, theirs, mine, choice, onChoose }: ConflictRowProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={600}>
          {label}
        </Text>
        <Text size="sm">{t('settingsForm.conflict.theirs', { value: theirs })}</Text>
        <Text size="sm">{t('settingsForm.conflict.mine', { value: mine })}</Text>
        <SegmentedControl
          mt={6}
          size="xs"
          aria-label={t('settingsForm.conflict.choose', { field: label })}
          value={choice}
          onChange={(value) => onChoose(value === 'theirs' ? 'theirs' : 'mine')}
          data={[
            { value: 'mine', label: t('settingsForm.conflict.keepMine') },
            { value: 'theirs', label: t('settingsForm.conflict.takeTheirs') },
          ]}
        />
      </Table.Td>
    </Table.Tr>
  );
}

/** Brings the panel to the person who pressed Save somewhere else on the page. */
function useFocusOnShow() {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: 'center' });
  }, []);
  return panel;
}
