import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@atrium/web-sdk';
import { useCreateNote } from './note.api.js';
import { NoteForm } from './note.form.js';

/** Writes a new note. */
export function Page(): ReactNode {
  const { t } = useTranslation();
  const create = useCreateNote();
  return (
    <>
      <PageHeader title={t('notes.write')} parents={[{ label: t('notes.title'), to: '/notes' }]} />
      <NoteForm note={{ title: '', text: '' }} mutation={create} />
    </>
  );
}
