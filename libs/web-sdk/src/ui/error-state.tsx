import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert.js';

interface ErrorStateProps {
  readonly error: unknown;
  readonly title?: string;
  readonly retry?: () => void;
}

/** A part of a page that failed: what, the request id, and retry. Keeps nothing else of the page from working. */
export function ErrorState({ error, title, retry }: ErrorStateProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Box maw={640} py="xs">
      <ProblemAlert error={error} title={title ?? t('kernel.failed')} {...(retry && { retry })} />
    </Box>
  );
}
