import { ActionIcon, Avatar, Menu, Text, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '../actor/use-actor.js';
import { userMenuItems } from '../feature/slots.js';
import { useSlot } from '../feature/use-slot.js';
import { Boundary } from '../ui/boundary.js';

/** The person, and what features add: profile, sign out. */
export function UserMenu(): ReactNode {
  const { t } = useTranslation();
  const actor = useActor();
  const items = useSlot(userMenuItems);
  if (actor === null) return null;
  return (
    <Menu position="bottom-end" width={240} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" radius="xl">
          <VisuallyHidden>{t('kernel.userMenu', { name: actor.name })}</VisuallyHidden>
          <Avatar size={30} name={actor.name} color="initials" alt="" aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} truncate>
            {actor.name}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {actor.email}
          </Text>
        </Menu.Label>
        {items.length > 0 && <Menu.Divider />}
        {items.map(({ name, Item }) => (
          <Boundary key={name}>
            <Item />
          </Boundary>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
