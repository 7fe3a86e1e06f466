import { Anchor, Card, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SettingNamespaceView } from '@atrium/contracts/settings';
import { RelativeTime } from '@atrium/web-sdk';
import classes from './namespace-card.module.css';
import { useNamespaceWords } from './words.js';

/** One namespace: what it is about, how many fields it has, and its last change. */
export function NamespaceCard({ namespace }: { namespace: SettingNamespaceView }): ReactNode {
  const { t } = useTranslation();
  const words = useNamespaceWords();
  const last = lastChange(namespace);
  return (
    <Card withBorder padding="lg" className={classes.card}>
      <Title order={2} size="h4">
        <Anchor component={Link} to={`/admin/settings/${namespace.namespace}`} inherit className={classes.link}>
          {words.title(namespace)}
        </Anchor>
      </Title>
      <Text size="sm" c="dimmed" mt={4} flex={1}>
        {words.help(namespace)}
      </Text>
      <Group gap="md" mt="md" fz="xs" c="dimmed">
        <Text size="xs">{t('settingsPage.fields', { count: namespace.fields.length })}</Text>
        {last !== null && (
          <Text size="xs" component="span">
            {t('settingsPage.changed')} <RelativeTime at={last} />
          </Text>
        )}
      </Group>
    </Card>
  );
}

function lastChange({ fields }: SettingNamespaceView): string | null {
  return fields.flatMap(({ changedAt }) => changedAt ?? []).sort().at(-1) ?? null;
}
