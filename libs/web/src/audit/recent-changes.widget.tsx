import { Anchor, Card, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AuditEntryView } from '@atrium/contracts/audit';
import { Delayed, ErrorState, RelativeTime } from '@atrium/web-sdk';
import { auditPage } from './audit.api.js';
import classes from './audit.module.css';
import { useAuditWords } from './words.js';

const shown = 6;

/** The newest entries of the audit log, for the home page. */
export function RecentChanges(): ReactNode {
  const { t } = useTranslation();
  const query = useQuery(auditPage({ limit: shown }));
  return (
    <Card withBorder padding="lg" component="section" aria-label={t('audit.recent')}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4">
          {t('audit.recent')}
        </Title>
        <Anchor component={Link} to="/admin/audit" size="sm">
          {t('audit.all')}
        </Anchor>
      </Group>
      {query.isPending && <Waiting />}
      {query.isError && query.data === undefined && <ErrorState error={query.error} retry={() => void query.refetch()} />}
      {query.data && <Entries entries={query.data.items} />}
    </Card>
  );
}

function Entries({ entries }: { entries: readonly AuditEntryView[] }): ReactNode {
  const { t } = useTranslation();
  const words = useAuditWords();
  if (entries.length === 0) return <Text c="dimmed">{t('audit.empty')}</Text>;
  return (
    <Stack component="ul" gap="xs" className={classes.recent}>
      {entries.map((entry) => (
        <Group component="li" key={entry.id} justify="space-between" gap="sm" wrap="nowrap" align="baseline">
          <Text size="sm">{words.sentence(entry)}</Text>
          <Text size="xs" c="dimmed" component="span">
            <RelativeTime at={entry.at} />
          </Text>
        </Group>
      ))}
    </Stack>
  );
}

function Waiting(): ReactNode {
  return (
    <Delayed>
      <Stack gap="sm">
        <Skeleton height={14} />
        <Skeleton height={14} />
        <Skeleton height={14} width="60%" />
      </Stack>
    </Delayed>
  );
}
