import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { settingsPermissions } from '@atrium/contracts/settings';
import { Boundary, Delayed, homeWidgets, PageHeader, useActor, useMay, useSlot } from '@atrium/web-sdk';
import { AdminLinks } from './admin.links.js';
import { greetingAt } from './greeting.js';
import { failingParts, serverHealth } from './health.api.js';
import classes from './home.module.css';

/** `/`: a greeting, and the widgets of features and hosts, each in its own error boundary. */
export function Page(): ReactNode {
  const { t } = useTranslation();
  const actor = useActor();
  const widgets = useSlot(homeWidgets);
  const needsYou = useNeedsYou();
  return (
    <>
      <PageHeader title={t(`home.greeting.${greetingAt(new Date().getHours())}`, { name: actor?.name ?? '' })} description={t(needsYou ? 'home.needsYou' : 'home.neutral')} />
      <Stack gap="lg">
        {widgets.length > 0 && (
          <div className={classes.widgets}>
            {widgets.map(({ name, Widget }) => (
              <Boundary key={name} fallback={<Delayed><Skeleton height={180} /></Delayed>}>
                <Widget />
              </Boundary>
            ))}
          </div>
        )}
        <AdminLinks title={t('home.admin')} />
      </Stack>
    </>
  );
}

/** Whether a part of the server waits for this person; shares its reading with the widget that says which. */
function useNeedsYou(): boolean {
  const enabled = useMay(settingsPermissions.read);
  const health = useQuery({ ...serverHealth, enabled });
  return enabled && (health.isError || failingParts(health.data).length > 0);
}
