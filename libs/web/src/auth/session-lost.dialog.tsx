import { Button, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import { endSession, useActor, useSessionLost } from '@atrium/web-sdk';
import { SignInForm } from './sign-in.form.js';

/** Over the page of a person whose session has ended: signing in again keeps what the page holds. */
export function SessionLostDialog(): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const isLost = useSessionLost();
  const actor = useActor();
  return (
    <Modal opened={isLost} onClose={() => undefined} withCloseButton={false} closeOnClickOutside={false} closeOnEscape={false} title={t('auth.lost.title')} centered>
      <Stack>
        <Text size="sm">{t('auth.lost.text')}</Text>
        <SignInForm email={actor?.email ?? ''} />
        <Button variant="subtle" onClick={() => endSession(client)}>
          {t('auth.lost.leave')}
        </Button>
      </Stack>
    </Modal>
  );
}
