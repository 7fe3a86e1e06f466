import { Stack, Text, Title } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Brand } from '@atrium/contracts/branding';
import { cssVariablesOf, schemesOf, themeOf } from '@atrium/web-sdk';
import { AppSample } from './app-sample.js';
import { IsolatedFrame } from './isolated-frame.js';
import { MailSample } from './mail-sample.js';
import classes from './preview.module.css';
import { SignInSample } from './sign-in-sample.js';

/** Sign-in, application and mail as the brand under edit would show them, in each of its schemes. */
export function BrandPreview({ brand }: { brand: Brand }): ReactNode {
  const { t } = useTranslation();
  const theme = useMemo(() => themeOf(brand), [brand]);
  const resolver = useMemo(() => cssVariablesOf(brand), [brand]);
  const schemes = schemesOf(brand.preset);
  return (
    <Stack component="section" gap="sm" aria-label={t('branding.preview.title')}>
      <Title order={2} size="h4">
        {t('branding.preview.title')}
      </Title>
      {schemes.length === 1 && (
        <Text size="sm" c="dimmed">
          {t('branding.preview.oneScheme')}
        </Text>
      )}
      {schemes.map((scheme) => (
        <Stack key={scheme} gap={4}>
          <Text size="sm" fw={600}>
            {t(`kernel.scheme.${scheme}`)}
          </Text>
          <IsolatedFrame title={t('branding.preview.frame', { scheme: t(`kernel.scheme.${scheme}`) })} theme={theme} resolver={resolver} scheme={scheme}>
            <div className={classes.screens}>
              <SignInSample brand={brand} />
              <AppSample brand={brand} />
              <MailSample brand={brand} />
            </div>
          </IsolatedFrame>
        </Stack>
      ))}
    </Stack>
  );
}
