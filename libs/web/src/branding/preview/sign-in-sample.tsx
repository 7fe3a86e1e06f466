import { Anchor, Button, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Brand } from '@atrium/contracts/branding';
import { SampleMark } from './sample-mark.js';

/** The sign-in page in small. */
export function SignInSample({ brand }: { brand: Brand }): ReactNode {
  const { t } = useTranslation();
  return (
    <Paper withBorder shadow="sm" p="lg">
      <Stack gap="sm">
        <SampleMark brand={brand} />
        <Title order={3} size="h4">
          {t('branding.preview.signIn')}
        </Title>
        <TextInput label={t('branding.preview.email')} defaultValue="ada@example.com" />
        <PasswordInput label={t('branding.preview.password')} defaultValue="••••••••" />
        <Button fullWidth>{t('branding.preview.signIn')}</Button>
        <Text size="sm" c="dimmed">
          {t('branding.preview.trouble')} <Anchor size="sm">{brand.supportEmail ?? t('branding.preview.help')}</Anchor>
        </Text>
      </Stack>
    </Paper>
  );
}
