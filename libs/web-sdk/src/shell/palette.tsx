import { Modal, NavLink, ScrollArea, Stack, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { IconArrowRight, IconSearch } from '@tabler/icons-react';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { findCommands, useCommands, type Command } from './commands.js';

/** ⌘K: pages and acts by name, those that the person may use. Arrow keys choose, Enter goes. */
export function Palette({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const listId = useId();
  const navigate = useNavigate();
  const commands = useCommands();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = findCommands(commands, search);
  const run = (command: Command): void => {
    onClose();
    if (command.to !== undefined) void navigate(command.to);
    command.run?.();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setChosen((found.length + chosen + step) % Math.max(found.length, 1));
    const command = found[chosen];
    if (event.key === 'Enter' && command) run(command);
    if (step !== undefined || event.key === 'Enter') event.preventDefault();
  };
  return (
    <Modal opened onClose={onClose} withCloseButton={false} padding="xs" yOffset="12vh" size="lg" attributes={{ content: { 'aria-label': t('kernel.palette.open') } }}>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={found[chosen] && optionId(listId, chosen)}
        aria-label={t('kernel.palette.label')}
        placeholder={t('kernel.palette.label')}
        leftSection={<IconSearch size={16} />}
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <VisuallyHidden aria-live="polite">{t('kernel.grid.rows', { count: found.length })}</VisuallyHidden>
      <ScrollArea.Autosize mah="50vh" mt="xs">
        <Stack gap={2} role="listbox" id={listId} aria-label={t('kernel.palette.open')}>
          {found.map((command, index) => (
            <NavLink key={command.id} id={optionId(listId, index)} role="option" aria-selected={index === chosen} active={index === chosen} tabIndex={-1} label={command.label} rightSection={<IconArrowRight size={14} />} onClick={() => run(command)} />
          ))}
        </Stack>
        {found.length === 0 && (
          <Text c="dimmed" size="sm" p="md" ta="center">
            {t('kernel.palette.none')}
          </Text>
        )}
      </ScrollArea.Autosize>
    </Modal>
  );
}

function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}
