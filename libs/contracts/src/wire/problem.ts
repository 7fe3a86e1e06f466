import { z } from 'zod';

/** RFC 9457 problem document. `code` is what clients branch on and what translations key on. */
export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    requestId: z.string(),
    errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
    /** Permission codes that the caller lacks, with a 403 `permission.missing`. */
    missing: z.array(z.string()).optional(),
    /** Role codes that hold what is missing. */
    heldBy: z.array(z.string()).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;
