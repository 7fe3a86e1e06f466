import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  /** Why it is empty. */
  readonly text?: string;
  /** The one next act, a button or a link. */
  readonly action?: ReactNode;
}

/** Nothing here yet: what this is, why it is empty, and the next act. */
export function EmptyState({ title, text, action }: EmptyStateProps): ReactNode {
  return (
    <Stack align="center" gap="xs" py="xl" ta="center">
      <Title order={2} size="h4">
        {title}
      </Title>
      {text !== undefined && (
        <Text c="dimmed" maw={440}>
          {text}
        </Text>
      )}
      {action}
    </Stack>
  );
}
