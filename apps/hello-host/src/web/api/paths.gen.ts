/* Stands in until the first `npm run generate`. */
import type { CreateNote, NoteView, UpdateNote } from '../../contracts/index.js';

interface Parameters<Query, Path> {
  query?: Query;
  header?: never;
  path: Path;
  cookie?: never;
}
interface Json<Body> {
  content: { 'application/json': Body };
}
interface Answer<Body> extends Json<Body> {
  headers: Record<string, unknown>;
}

export interface paths {
  '/api/notes': {
    get: {
      parameters: { query?: { limit?: number; cursor?: string; count?: 'true' | 'false' }; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: { 200: Answer<{ items: NoteView[]; nextCursor: string | null; total?: number }> };
    };
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: Json<CreateNote>; responses: { 201: Answer<NoteView> } };
  };
  '/api/notes/{id}': {
    get: { parameters: Parameters<never, { id: string }>; requestBody?: never; responses: { 200: Answer<NoteView> } };
    patch: { parameters: Parameters<never, { id: string }>; requestBody: Json<UpdateNote>; responses: { 200: Answer<NoteView> } };
    delete: { parameters: Parameters<never, { id: string }>; requestBody?: never; responses: { 204: { headers: Record<string, unknown>; content?: never } } };
  };
}
