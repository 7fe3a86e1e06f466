import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Allow, ConfirmDialog, PageHeader } from '@atrium/web-sdk';
import { notePermissions } from '../../contracts/note.permissions.js';
import type { NoteView } from '../../contracts/index.js';
import { useDeleteNote } from './note.api.js';
import { NoteTable } from './note.table.js';

/** The person's own notes, newest first. */
export function Page(): ReactNode {
  const { t } = useTranslation();
  const write = (
    <Allow to={notePermissions.write}>
      <Button component={Link} to="/notes/new">
        {t('notes.write')}
      </Button>
    </Allow>
  );
  const deletion = useDeletion();
  return (
    <>
      <PageHeader title={t('notes.title')} description={t('notes.text')} actions={write} />
      <NoteTable onDelete={deletion.ask} firstNote={write} />
      <ConfirmDialog
        opened={deletion.opened}
        title={t('notes.delete.title', { title: deletion.note?.title })}
        text={t('notes.delete.text')}
        confirm={t('notes.delete.confirm')}
        danger
        onConfirm={deletion.run}
        onClose={deletion.close}
      />
    </>
  );
}

/** Which note is about to go. It stays known after the dialog closed, so that the text does not change while it fades. */
function useDeletion() {
  const [opened, { open, close }] = useDisclosure();
  const [note, setNote] = useState<NoteView | null>(null);
  const { mutateAsync } = useDeleteNote();
  return {
    opened,
    note,
    close,
    ask: (doomed: NoteView) => {
      setNote(doomed);
      open();
    },
    run: () => note && mutateAsync(note.id),
  };
}
