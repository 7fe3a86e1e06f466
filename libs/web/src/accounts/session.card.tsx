import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@atrium/web-sdk';
import { useSignOut } from '../auth/index.js';

/** Ends the session of this browser. */
export function SessionCard(): ReactNode {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="profile-session">
      <Group justify="space-between" gap="md">
        <Stack gap={2}>
          <Title order={2} size="h4" id="profile-session">
            {t('accounts.session.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('accounts.session.text')}
          </Text>
        </Stack>
        <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('auth.signOut.label')}
        </Button>
      </Group>
      {signOut.isError && <ProblemAlert error={signOut.error} />}
    </Paper>
  );
}
