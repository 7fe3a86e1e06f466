import { Anchor, Text } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { returnTarget, useActor, useAppConfig, useNavigation, usePageTitle } from '@atrium/web-sdk';
import { SignInCard } from './sign-in.card.js';
import { SignInForm } from './sign-in.form.js';

/** `/sign-in?returnTo=…`: signs in and goes back to where the person wanted to be. */
export function Page(): ReactNode {
  const { t } = useTranslation();
  const { place, go } = useNavigation();
  const { name, supportEmail } = useAppConfig().brand;
  const target = returnTarget(new URLSearchParams(place.search).get('returnTo'));
  const isSignedIn = useActor() !== null;
  usePageTitle(t('auth.signIn.title'));
  useEffect(() => {
    if (isSignedIn) void go(target, { replace: true });
  }, [isSignedIn, go, target]);
  return (
    <SignInCard title={t('auth.signIn.heading', { name })}>
      <SignInForm />
      {supportEmail !== null && (
        <Text size="sm" c="dimmed" ta="center">
          {t('auth.signIn.help')} <Anchor href={`mailto:${supportEmail}`}>{supportEmail}</Anchor>
        </Text>
      )}
    </SignInCard>
  );
}
