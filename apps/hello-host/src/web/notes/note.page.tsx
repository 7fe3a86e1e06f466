import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageHeader } from '@atrium/web-sdk';
import { oneNote, useUpdateNote } from './note.api.js';
import { NoteForm } from './note.form.js';

/** Changes one note. */
export function Page(): ReactNode {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: note } = useSuspenseQuery(oneNote(id));
  const update = useUpdateNote(id);
  return (
    <>
      <PageHeader title={note.title} parents={[{ label: t('notes.title'), to: '/notes' }]} />
      <NoteForm key={id} note={note} mutation={update} />
    </>
  );
}
