import { Button, Paper, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { SchemaForm, useSchemaForm, type FormMutation } from '@atrium/web-sdk';
import { createNoteSchema, type CreateNote } from '../../contracts/index.js';

interface NoteFormProps {
  readonly note: CreateNote;
  readonly mutation: FormMutation<CreateNote, unknown>;
}

/** Title and text of a note, checked by the schema that the server checks with; leads back to the list. */
export function NoteForm({ note: { title, text }, mutation }: NoteFormProps): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useSchemaForm(createNoteSchema, { title, text }, { sentences: { title: 'notes.titleInvalid' } });
  const cancel = (
    <Button component={Link} to="/notes" variant="default">
      {t('kernel.cancel')}
    </Button>
  );
  return (
    <Paper withBorder p="lg" maw={720}>
      <SchemaForm form={form} mutation={mutation} onSuccess={() => void navigate('/notes')} submit={t('notes.save')} actions={cancel}>
        <TextInput label={t('notes.noteTitle')} maxLength={120} withAsterisk {...form.getInputProps('title')} />
        <Textarea label={t('notes.noteText')} maxLength={5000} autosize minRows={5} maxRows={16} {...form.getInputProps('text')} />
      </SchemaForm>
    </Paper>
  );
}
