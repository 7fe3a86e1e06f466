import { ActionIcon, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Allow, DataGrid, RelativeTime, useGridState, type Column } from '@atrium/web-sdk';
import { notePermissions } from '../../contracts/note.permissions.js';
import type { NoteView } from '../../contracts/index.js';
import { notePage } from './note.api.js';
import { DeleteIcon } from './note.icon.js';

interface NoteTableProps {
  /** What to do when there is no note yet. */
  readonly firstNote: ReactNode;
  readonly onDelete: (note: NoteView) => void;
}

/** The list itself; the page number stands in the address. */
export function NoteTable({ firstNote, onDelete }: NoteTableProps): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const grid = useGridState(noFilters);
  const columns: readonly Column<NoteView>[] = [
    { key: 'title', title: t('notes.noteTitle'), isPrimary: true, width: 35, render: ({ title }) => title },
    { key: 'text', title: t('notes.noteText'), width: 40, render: ({ text }) => <Excerpt text={text} /> },
    { key: 'createdAt', title: t('notes.createdAt'), width: 15, render: ({ createdAt }) => <RelativeTime at={createdAt} /> },
    { key: 'acts', title: t('notes.acts'), width: 10, render: (note) => <DeleteButton note={note} onDelete={onDelete} /> },
  ];
  return (
    <DataGrid
      label={t('notes.title')}
      grid={grid}
      query={notePage(grid.query)}
      columns={columns}
      rowKey={({ id }) => id}
      empty={{ title: t('notes.empty.title'), text: t('notes.empty.text'), action: firstNote }}
      onOpen={({ id }) => void navigate(`/notes/${id}`)}
    />
  );
}

const noFilters: readonly string[] = [];

function Excerpt({ text }: { text: string }): ReactNode {
  return (
    <Text component="span" c="dimmed" size="sm" lineClamp={2}>
      {text}
    </Text>
  );
}

function DeleteButton({ note, onDelete }: Pick<NoteTableProps, 'onDelete'> & { readonly note: NoteView }): ReactNode {
  const { t } = useTranslation();
  return (
    <Allow to={notePermissions.write}>
      <ActionIcon variant="subtle" color="red" aria-label={t('notes.delete.of', { title: note.title })} onClick={() => onDelete(note)}>
        <DeleteIcon size={18} />
      </ActionIcon>
    </Allow>
  );
}
