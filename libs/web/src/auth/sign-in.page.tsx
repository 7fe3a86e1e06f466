import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { returnTarget, useActor, useAppConfig, usePageTitle } from '@atrium/web-sdk';
import { SignInCard } from './sign-in.card.js';
import { SignInForm } from './sign-in.form.js';

/** `/sign-in?returnTo=…`: signs in and goes back to where the person wanted to be. */
export function Page(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { name, supportEmail } = useAppConfig().brand;
  const target = returnTarget(params.get('returnTo'));
  usePageTitle(t('auth.signIn.title'));
  if (useActor() !== null) return <Navigate to={target} replace />;
  return (
    <SignInCard title={t('auth.signIn.heading', { name })}>
      <SignInForm onDone={() => void navigate(target, { replace: true })} />
      {supportEmail !== null && (
        <Text size="sm" c="dimmed" ta="center">
          {t('auth.signIn.help')} <Anchor href={`mailto:${supportEmail}`}>{supportEmail}</Anchor>
        </Text>
      )}
    </SignInCard>
  );
}
