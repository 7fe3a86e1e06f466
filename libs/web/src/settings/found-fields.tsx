import { Anchor, Button, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SettingNamespaceView } from '@atrium/contracts/settings';
import { EmptyState } from '@atrium/web-sdk';
import { searchFields } from './search.js';
import { useNamespaceWords } from './words.js';

interface FoundFieldsProps {
  readonly namespaces: readonly SettingNamespaceView[];
  readonly query: string;
  onClear: () => void;
}

/** What a search found, each a link to its field. */
export function FoundFields({ namespaces, query, onClear }: FoundFieldsProps): ReactNode {
  const { t } = useTranslation();
  const words = useNamespaceWords();
  const found = searchFields(namespaces, query, words.field);
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed" role="status">
        {t('settingsPage.found', { count: found.length })}
      </Text>
      {found.length === 0 && (
        <EmptyState
          title={t('settingsPage.noMatch')}
          text={t('settingsPage.noMatchText', { query })}
          action={
            <Button variant="default" onClick={onClear}>
              {t('settingsPage.clearSearch')}
            </Button>
          }
        />
      )}
      {found.map(({ namespace, field, title, help }) => (
        <Paper key={`${namespace.namespace}.${field.name}`} withBorder p="sm">
          <Text size="xs" c="dimmed">
            {words.title(namespace)}
          </Text>
          <Anchor component={Link} to={`/admin/settings/${namespace.namespace}#${field.name}`} fw={600}>
            {title}
          </Anchor>
          {help !== null && (
            <Text size="sm" c="dimmed">
              {help}
            </Text>
          )}
        </Paper>
      ))}
    </Stack>
  );
}
