import { Alert, Code, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert, RelativeTime } from '@atrium/web-sdk';
import { failingParts, serverHealth } from './health.api.js';

/** What is wrong with the server, with its cause and since when; silent when nothing is. */
export function ProblemsWidget(): ReactNode {
  const { t } = useTranslation();
  const health = useQuery(serverHealth);
  if (health.isError) return <ProblemAlert error={health.error} title={t('home.problems.unknown')} retry={() => void health.refetch()} />;
  const failing = failingParts(health.data);
  if (failing.length === 0) return null;
  return (
    <Alert color="red" variant="light" role="region" icon={<IconAlertTriangle size={20} />} title={t('home.problems.title', { count: failing.length })}>
      <List size="sm">
        {failing.map(({ name, state, since, cause }) => (
          <List.Item key={name}>
            <Code>{name}</Code> {t(`home.problems.${state}`)}, <RelativeTime at={since} />
            {cause !== null && (
              <Text size="sm" c="dimmed">
                {cause}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
