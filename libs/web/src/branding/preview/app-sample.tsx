import { Anchor, Badge, Button, Group, Paper, Stack, Switch, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Brand } from '@atrium/contracts/branding';
import classes from './preview.module.css';
import { SampleMark } from './sample-mark.js';

/** A page of the application in small. */
export function AppSample({ brand }: { brand: Brand }): ReactNode {
  const { t } = useTranslation();
  return (
    <Paper withBorder shadow="sm" className={classes.app}>
      <Group className={classes.appHeader} px="md" py="xs" justify="space-between" wrap="nowrap">
        <SampleMark brand={brand} />
        <Badge variant="light">AL</Badge>
      </Group>
      <Stack className={classes.rail} gap={4} p="xs">
        <Text size="sm" px="xs" py={4} className={classes.current}>
          {t('branding.preview.home')}
        </Text>
        <Text size="sm" px="xs" py={4}>
          {t('branding.preview.people')}
        </Text>
        <Text size="sm" px="xs" py={4}>
          {t('branding.preview.reports')}
        </Text>
      </Stack>
      <Stack gap="sm" p="md">
        <Title order={3} size="h4">
          {t('branding.preview.greeting')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('branding.preview.body')}
        </Text>
        <Switch defaultChecked label={t('branding.preview.option')} />
        <Group gap="xs">
          <Button size="xs">{t('branding.preview.primary')}</Button>
          <Button size="xs" variant="default">
            {t('branding.preview.secondary')}
          </Button>
          <Anchor size="sm">{t('branding.preview.link')}</Anchor>
        </Group>
        <Group gap="xs">
          <Badge color="green" variant="light">
            {t('branding.preview.done')}
          </Badge>
          <Badge color="orange" variant="light">
            {t('branding.preview.waiting')}
          </Badge>
          <Badge color="red" variant="light">
            {t('branding.preview.failed')}
          </Badge>
        </Group>
      </Stack>
    </Paper>
  );
}
