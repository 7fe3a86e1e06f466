import { Button, Divider, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Brand } from '@atrium/contracts/branding';
import classes from './preview.module.css';
import { SampleMark } from './sample-mark.js';

/** A mail in small. */
export function MailSample({ brand }: { brand: Brand }): ReactNode {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="lg" className={classes.mail}>
      <Stack gap="sm" maw={480} mx="auto">
        <SampleMark brand={brand} />
        <Divider />
        <Title order={3} size="h5">
          {t('branding.preview.mailTitle', { name: brand.name })}
        </Title>
        <Text size="sm">{t('branding.preview.mailText')}</Text>
        <Button w="fit-content">{t('branding.preview.mailAction')}</Button>
        <Text size="xs" c="dimmed">
          {brand.name}
          {brand.supportEmail !== null && ` · ${brand.supportEmail}`}
        </Text>
      </Stack>
    </Paper>
  );
}
