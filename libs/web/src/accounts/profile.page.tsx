import { Box, Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@atrium/web-sdk';
import { myProfile } from './profile.api.js';
import { ProfileCards } from './profile.cards.js';
import { ProfileForm } from './profile.form.js';
import { RolesCard } from './roles.card.js';
import { SessionCard } from './session.card.js';

/** The person's own page: details, roles, this session, and the cards that features add between them. */
export function Page(): ReactNode {
  const { t } = useTranslation();
  const { data: profile } = useSuspenseQuery(myProfile);
  return (
    <Box maw={720}>
      <PageHeader title={t('accounts.profile.title')} description={profile.email} />
      <Stack gap="md">
        <ProfileForm profile={profile} />
        <ProfileCards slots={['after-profile', 'after-password', 'after-factors']} />
        <RolesCard />
        <ProfileCards slots={['after-roles']} />
        <SessionCard />
        <ProfileCards slots={['after-sessions', 'before-delete']} />
      </Stack>
    </Box>
  );
}
