import { ActionIcon, AppShell, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconSettings2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { adminSections, navItems, type NavItem } from '../feature/slots.js';
import { useSlot } from '../feature/use-slot.js';
import { RailLink } from './rail-link.js';

interface RailProps {
  readonly isNarrow: boolean;
  readonly onNarrow: (narrow: boolean) => void;
  /** Called when a link was followed; closes the drawer on phones. */
  readonly onLeave: () => void;
}

/** The navigation at the side: pages, groups, and administration for those who may. */
export function Rail({ isNarrow, onNarrow, onLeave }: RailProps): ReactNode {
  const { t } = useTranslation();
  const items = useSlot(navItems);
  const sections = useSlot(adminSections);
  const groups = [...new Set(items.flatMap((item) => item.group ?? []))];
  const shared = { isNarrow, onLeave };
  return (
    <>
      <AppShell.Section grow component={ScrollArea} p="xs">
        <Stack gap="md">
          <Links items={items.filter((item) => item.group === undefined)} {...shared} />
          {groups.map((group) => (
            <Links key={group} heading={t(group)} items={items.filter((item) => item.group === group)} {...shared} />
          ))}
          {sections.length > 0 && <Links heading={t('kernel.administration')} items={[{ ...overview, icon: IconSettings2 }, ...sections]} {...shared} />}
        </Stack>
      </AppShell.Section>
      <AppShell.Section p="xs" visibleFrom="sm">
        <Group justify={isNarrow ? 'center' : 'flex-end'}>
          <ActionIcon variant="subtle" color="gray" size="lg" onClick={() => onNarrow(!isNarrow)} aria-label={t(isNarrow ? 'kernel.rail.widen' : 'kernel.rail.narrow')} aria-expanded={!isNarrow}>
            {isNarrow ? <IconLayoutSidebarLeftExpand size={18} /> : <IconLayoutSidebarLeftCollapse size={18} />}
          </ActionIcon>
        </Group>
      </AppShell.Section>
    </>
  );
}

const overview = { to: '/admin', label: 'kernel.overview', order: 0 };

interface LinksProps {
  readonly heading?: string;
  readonly items: readonly NavItem[];
  readonly isNarrow: boolean;
  readonly onLeave: () => void;
}

function Links({ heading, items, isNarrow, onLeave }: LinksProps): ReactNode {
  if (items.length === 0) return null;
  return (
    <Stack gap={2} role="group" {...(heading !== undefined && { 'aria-label': heading })}>
      {heading !== undefined && !isNarrow && (
        <Text size="xs" fw={600} c="dimmed" px="sm" pb={4} aria-hidden>
          {heading}
        </Text>
      )}
      {items.map((item) => (
        <RailLink key={item.to} item={item} isNarrow={isNarrow} onLeave={onLeave} />
      ))}
    </Stack>
  );
}
