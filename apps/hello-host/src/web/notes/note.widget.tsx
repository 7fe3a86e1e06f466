import { Anchor, Card, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Delayed, ErrorState, namespaceOf, RelativeTime, useAppConfig } from '@atrium/web-sdk';
import type { NoteSettings, NoteView } from '../../contracts/index.js';
import { notePage } from './note.api.js';
import classes from './notes.module.css';

/** How many notes the card shows. */
const latest = 3;

/** The person's latest notes on the home page, unless the settings keep it away. */
export function NoteWidget(): ReactNode {
  const { showOnHome = true } = namespaceOf<NoteSettings>(useAppConfig(), 'notes');
  return showOnHome ? <LatestNotes /> : null;
}

function LatestNotes(): ReactNode {
  const { t } = useTranslation();
  return (
    <Card withBorder padding="lg" component="section" aria-label={t('notes.latest')}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4">
          {t('notes.latest')}
        </Title>
        <Anchor component={Link} to="/notes" size="sm">
          {t('notes.all')}
        </Anchor>
      </Group>
      <Notes />
    </Card>
  );
}

function Notes(): ReactNode {
  const { t } = useTranslation();
  const query = useQuery(notePage({ limit: latest }));
  if (query.isPending) return <Waiting />;
  if (query.data === undefined) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (query.data.items.length === 0) return <Text c="dimmed">{t('notes.empty.title')}</Text>;
  return (
    <Stack component="ul" gap="xs" className={classes.list}>
      {query.data.items.map((note) => (
        <Row key={note.id} note={note} />
      ))}
    </Stack>
  );
}

function Row({ note: { id, title, createdAt } }: { note: NoteView }): ReactNode {
  return (
    <Group component="li" justify="space-between" gap="sm" wrap="nowrap" align="baseline">
      <Anchor component={Link} to={`/notes/${id}`} size="sm" truncate>
        {title}
      </Anchor>
      <Text component="span" size="xs" c="dimmed" flex="none">
        <RelativeTime at={createdAt} />
      </Text>
    </Group>
  );
}

function Waiting(): ReactNode {
  return (
    <Delayed>
      <Skeleton height={72} />
    </Delayed>
  );
}
