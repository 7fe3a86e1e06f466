import { type Page, requestErrors } from '@atrium/contracts';
import { z } from 'zod';

/** Where a page ended: the sort value and the id of its last row. */
export interface Cursor<Value extends CursorValue> {
  readonly value: Value;
  readonly id: string;
}

export type CursorValue = string | number | Date;

/** What a cursor's sort value is, for `decodeCursor`. */
export const cursorValues = {
  text: z.string(),
  number: z.number(),
  instant: z.iso.datetime({ precision: 3 }).transform((text) => new Date(text)),
};

/** An opaque text for `nextCursor`. */
export const encodeCursor = (cursor: Cursor<CursorValue>): string =>
  Buffer.from(JSON.stringify([cursor.value, cursor.id])).toString('base64url');

/** Reads a cursor that a client sent back. Throws `request.invalid` on the field `cursor` when it is malformed. */
export function decodeCursor<Value extends CursorValue>(text: string, value: z.ZodType<Value>): Cursor<Value> {
  const read = z.tuple([value, z.string().min(1).max(64)]).safeParse(parse(text));
  if (!read.success) throw invalidCursor();
  return { value: read.data[0], id: read.data[1] };
}

/** Makes a page of `limit` items from rows that were read with `limit + 1`. */
export function pageOfRows<Row, Item>(
  rows: readonly Row[],
  options: {
    readonly limit: number;
    readonly cursorOf: (row: Row) => Cursor<CursorValue>;
    readonly present: (row: Row) => Item;
    readonly total?: number;
  },
): Page<Item> {
  const kept = rows.slice(0, options.limit);
  const last = kept.at(-1);
  const nextCursor = rows.length > options.limit && last !== undefined ? encodeCursor(options.cursorOf(last)) : null;
  return { items: kept.map(options.present), nextCursor, ...(options.total === undefined ? {} : { total: options.total }) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

const invalidCursor = (): Error =>
  requestErrors.invalid({ errors: [{ path: 'cursor', code: 'invalid', message: 'Use nextCursor of the page before, or leave it out' }] });
