import { Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Allow, PageHeader } from '@atrium/web-sdk';
import { notePermissions } from '../../contracts/note.permissions.js';
import { oneNote, useUpdateNote } from './note.api.js';
import { NoteForm } from './note.form.js';
import classes from './notes.module.css';

/** One note: to be changed by those who may write, else to be read. */
export function Page(): ReactNode {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: note } = useSuspenseQuery(oneNote(id));
  const update = useUpdateNote(id);
  return (
    <>
      <PageHeader title={note.title} parents={[{ label: t('notes.title'), to: '/notes' }]} />
      <Allow to={notePermissions.write} otherwise={<Text className={classes.text}>{note.text}</Text>}>
        <NoteForm key={id} note={note} mutation={update} />
      </Allow>
    </>
  );
}
