import { Badge, Group, Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '@atrium/web-sdk';

/** The roles that the person holds. */
export function RolesCard(): ReactNode {
  const { t } = useTranslation();
  const roles = useActor()?.roles ?? [];
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="profile-roles">
      <Title order={2} size="h4" mb="xs" id="profile-roles">
        {t('accounts.roles.title')}
      </Title>
      {roles.length === 0 && <Text c="dimmed">{t('accounts.roles.none')}</Text>}
      <Group gap="xs">
        {roles.map((role) => (
          <Badge key={role} variant="default" tt="none">
            {t(`role.${role}`, { defaultValue: role })}
          </Badge>
        ))}
      </Group>
    </Paper>
  );
}
