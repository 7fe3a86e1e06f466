import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import { problemSentence } from '../api/problem-text.js';

interface ProblemAlertProps {
  readonly error: unknown;
  readonly title?: string;
  readonly retry?: () => void;
}

/** Says what failed, in the person's language, with the request id to quote and a way to try again. */
export function ProblemAlert({ error, title, retry }: ProblemAlertProps): ReactNode {
  const { t } = useTranslation();
  const { requestId } = problemOf(error);
  return (
    <Alert color="red" variant="light" role="alert" {...(title !== undefined && { title })}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{problemSentence(t, error)}</Text>
        {requestId !== '' && <RequestId id={requestId} />}
        {retry && (
          <Button size="xs" variant="default" onClick={() => retry()}>
            {t('kernel.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** The id that finds the request in the server's log. */
export function RequestId({ id }: { id: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <Group gap={6} wrap="wrap">
      <Text size="xs">
        {t('kernel.requestId')}
      </Text>
      <Code>{id}</Code>
    </Group>
  );
}
