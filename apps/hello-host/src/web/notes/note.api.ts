import { queryOptions, useMutation } from '@tanstack/react-query';
import type { Page } from '@atrium/contracts';
import { returned } from '@atrium/web-sdk';
import type { CreateNote, NoteView } from '../../contracts/index.js';
import { api } from '../api/index.js';

const notesKey = ['notes'] as const;

/** One page of the person's own notes, newest first. */
export const notePage = (query: { readonly cursor?: string; readonly limit?: number } = {}) =>
  queryOptions({
    queryKey: [...notesKey, 'page', query],
    queryFn: ({ signal }): Promise<Page<NoteView>> => returned(api.GET('/api/notes', { params: { query }, signal })),
  });

/** One note of the person's own. */
export const oneNote = (id: string) =>
  queryOptions({
    queryKey: [...notesKey, 'one', id],
    queryFn: ({ signal }): Promise<NoteView> => returned(api.GET('/api/notes/{id}', { params: { path: { id } }, signal })),
  });

export function useCreateNote() {
  return useMutation({
    mutationFn: (body: CreateNote) => returned(api.POST('/api/notes', { body })),
    meta: { invalidates: [notesKey] },
  });
}

export function useUpdateNote(id: string) {
  return useMutation({
    mutationFn: (body: CreateNote) => returned(api.PATCH('/api/notes/{id}', { params: { path: { id } }, body })),
    meta: { invalidates: [notesKey] },
  });
}

export function useDeleteNote() {
  return useMutation({
    mutationFn: async (id: string) => {
      await api.DELETE('/api/notes/{id}', { params: { path: { id } } });
    },
    meta: { invalidates: [notesKey] },
  });
}
