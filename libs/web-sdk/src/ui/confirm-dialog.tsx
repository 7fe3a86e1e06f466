import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert.js';

interface ConfirmDialogProps {
  readonly opened: boolean;
  /** Names the act and its object: "Delete the invite to Ada?" */
  readonly title: string;
  readonly text?: ReactNode;
  /** Label of the acting button: the verb, not "OK". */
  readonly confirm: string;
  readonly danger?: boolean;
  readonly onConfirm: () => unknown;
  readonly onClose: () => void;
}

/** Asks before an act that cannot be undone; shows its failure in place and gives focus back to the opener. */
export function ConfirmDialog({ opened, title, text, confirm, danger = false, onConfirm, onClose }: ConfirmDialogProps): ReactNode {
  const { t } = useTranslation();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const act = async (): Promise<void> => {
    setRunning(true);
    setError(null);
    try {
      await onConfirm();
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setRunning(false);
    }
  };
  return (
    <Modal opened={opened} onClose={onClose} title={title} centered onExitTransitionEnd={keepFocus} closeButtonProps={{ 'aria-label': t('kernel.close') }}>
      <Stack>
        {typeof text === 'string' ? <Text size="sm">{text}</Text> : text}
        {error !== null && <ProblemAlert error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('kernel.cancel')}
          </Button>
          <Button {...(danger && { color: 'red' })} loading={running} onClick={() => void act()}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** The opener may have gone with what was deleted; then the heading of the page takes the focus, not the bare document. */
function keepFocus(): void {
  if (document.activeElement === document.body) document.querySelector<HTMLElement>('[data-page-title]')?.focus();
}
