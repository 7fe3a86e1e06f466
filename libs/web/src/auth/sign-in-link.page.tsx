import { Button, Loader, Stack, Text } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import { PlaceLink, problemOf, ProblemAlert, signInPath, startSession, useNavigation, usePageTitle } from '@atrium/web-sdk';
import { spendLink } from './session.api.js';
import { SignInCard } from './sign-in.card.js';

const tokenPattern = /^[A-Za-z0-9_-]{43}$/;

/** `/sign-in/link#<token>`: uses the link up once and goes home; says what to do when it is spent. */
export function Page(): ReactNode {
  const { t } = useTranslation();
  const token = useNavigation().place.hash.slice(1);
  usePageTitle(t('auth.link.title'));
  return tokenPattern.test(token) ? <Spend key={token} token={token} /> : <Unusable title={t('auth.link.incomplete')} text={t('auth.link.incompleteText')} />;
}

function Spend({ token }: { token: string }): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    const spend = async (): Promise<void> => {
      await spendLink(token);
      await startSession(client);
      await go('/', { replace: true });
    };
    spend().catch(setError);
  }, [token, client, go]);
  if (error !== null && problemOf(error).status === 410) return <Unusable title={t('auth.link.spent')} text={t('auth.link.spentText')} />;
  if (error !== null) return <Unusable title={t('auth.link.failed')} error={error} />;
  return (
    <SignInCard title={t('auth.link.title')}>
      <Stack align="center" role="status">
        <Loader aria-hidden />
        <Text c="dimmed">{t('auth.link.wait')}</Text>
      </Stack>
    </SignInCard>
  );
}

function Unusable({ title, text, error }: { title: string; text?: string; error?: unknown }): ReactNode {
  const { t } = useTranslation();
  return (
    <SignInCard title={title}>
      {text !== undefined && <Text ta="center">{text}</Text>}
      {error !== undefined && <ProblemAlert error={error} />}
      <Button component={PlaceLink} to={signInPath} size="md">
        {t('auth.link.toSignIn')}
      </Button>
    </SignInCard>
  );
}
