import { z } from 'zod';
import { instantSchema } from './scalars.js';

export const healthStateSchema = z.enum(['up', 'degraded', 'down']);

/** One part of a process: its state, since when, and the cause when it is not up. */
export const componentHealthSchema = z
  .object({
    name: z.string(),
    state: healthStateSchema,
    since: instantSchema,
    cause: z.string().nullable(),
  })
  .meta({ id: 'ComponentHealth' });
export type ComponentHealth = z.infer<typeof componentHealthSchema>;

export const healthSchema = z
  .object({ state: healthStateSchema, components: z.array(componentHealthSchema) })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof healthSchema>;

export const livenessSchema = z.object({ state: z.enum(['up', 'down']) }).meta({ id: 'Liveness' });
