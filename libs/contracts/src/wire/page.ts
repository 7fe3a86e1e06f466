import { z } from 'zod';

/** Query of every list: `limit` 1–200 [50], an opaque `cursor` from the page before, `count=true` for a total. */
export const pageQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().min(1).max(500).optional(),
  count: z.enum(['true', 'false']).optional(),
});
export type PageQuery = z.infer<typeof pageQuerySchema>;

/** Answer of every list. `nextCursor` is null on the last page; `total` only when it was asked for. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.int().optional() });

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
  readonly total?: number;
}
