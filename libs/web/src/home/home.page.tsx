import { SimpleGrid, Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Boundary, Delayed, homeWidgets, PageHeader, useActor, useSlot } from '@atrium/web-sdk';
import { AdminLinks } from './admin.links.js';
import { greetingAt } from './greeting.js';

/** `/`: a greeting, and the widgets of features and hosts, each in its own error boundary. */
export function Page(): ReactNode {
  const { t } = useTranslation();
  const actor = useActor();
  const widgets = useSlot(homeWidgets);
  return (
    <>
      <PageHeader title={t(`home.greeting.${greetingAt(new Date().getHours())}`, { name: actor?.name ?? '' })} description={t(widgets.length > 0 ? 'home.text' : 'home.nothing')} />
      <Stack gap="lg">
        {widgets.length > 0 && (
          <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
            {widgets.map(({ name, Widget }) => (
              <Boundary key={name} fallback={<Delayed><Skeleton height={180} /></Delayed>}>
                <Widget />
              </Boundary>
            ))}
          </SimpleGrid>
        )}
        <AdminLinks title={t('home.admin')} />
      </Stack>
    </>
  );
}
