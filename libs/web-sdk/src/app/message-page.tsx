import { Container, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { RequestId } from '../ui/problem-alert.js';
import { usePageTitle } from '../ui/page-title.js';

interface MessagePageProps {
  /** Small text above the title, a status for example. */
  readonly code?: string;
  readonly title: string;
  readonly text?: string;
  readonly requestId?: string;
  readonly children?: ReactNode;
}

/** A whole page that says one thing and offers the next act. */
export function MessagePage({ code, title, text, requestId, children }: MessagePageProps): ReactNode {
  usePageTitle(title);
  return (
    <Container size="xs" py="xl">
      <Stack gap="sm">
        {code !== undefined && (
          <Text fw={600} c="dimmed" size="sm">
            {code}
          </Text>
        )}
        <Title order={1} size="h2" tabIndex={-1} data-page-title>
          {title}
        </Title>
        {text !== undefined && <Text c="dimmed">{text}</Text>}
        {children}
        {requestId !== undefined && <RequestId id={requestId} />}
      </Stack>
    </Container>
  );
}
