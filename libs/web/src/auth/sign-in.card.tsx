import { Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAppConfig } from '@atrium/web-sdk';
import classes from './sign-in.card.module.css';

/** The card of the pages before sign-in: logo, one heading, and what to do. */
export function SignInCard({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const { logoUrl } = useAppConfig().brand;
  return (
    <Paper withBorder shadow="sm" p={{ base: 'lg', xs: 'xl' }} w="100%" maw={420}>
      <Stack gap="lg">
        <Stack gap="sm" align="center">
          <img src={logoUrl} alt="" height={44} className={classes.logo} />
          <Title order={1} size="h3" ta="center" tabIndex={-1} data-page-title className={classes.title}>
            {title}
          </Title>
        </Stack>
        {children}
      </Stack>
    </Paper>
  );
}
