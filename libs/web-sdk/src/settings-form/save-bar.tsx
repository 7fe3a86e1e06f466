import { Button, Group, Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './settings-form.module.css';

interface SaveBarProps {
  readonly changes: number;
  readonly isSaving: boolean;
  readonly wasSaved: boolean;
  /** Why saving is refused for now. */
  readonly blocked?: string;
  /** Stands above the buttons, in sight wherever the form is scrolled to. */
  readonly children?: ReactNode;
  onDiscard: () => void;
}

/** Sticks to the foot of the form: how many changes wait, Save and Discard. Announces a save. */
export function SaveBar({ changes, isSaving, wasSaved, blocked, children, onDiscard }: SaveBarProps): ReactNode {
  const { t } = useTranslation();
  const isDirty = changes > 0;
  return (
    <Paper className={classes.bar} withBorder shadow="md" px={{ base: 'sm', sm: 'md' }} py={{ base: 'xs', sm: 'sm' }}>
      {children}
      <Group justify="space-between" gap="xs">
        <Text className={classes.status} data-blocked={(isDirty && blocked !== undefined) || undefined} size="sm" role="status" c={isDirty ? undefined : 'dimmed'}>
          {statusText()}
        </Text>
        <Group gap="xs">
          <Button variant="default" disabled={!isDirty || isSaving} onClick={onDiscard}>
            {t('settingsForm.discard')}
          </Button>
          <Button type="submit" disabled={!isDirty || blocked !== undefined} loading={isSaving}>
            {t('settingsForm.save')}
          </Button>
        </Group>
      </Group>
    </Paper>
  );

  function statusText(): string {
    if (isDirty) return blocked ?? t('settingsForm.unsaved', { count: changes });
    return t(wasSaved ? 'settingsForm.saved' : 'settingsForm.noChanges');
  }
}
