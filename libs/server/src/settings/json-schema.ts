import { z } from 'zod';

const made = new WeakMap<z.ZodType, Record<string, unknown>>();

/** JSON Schema of what a field takes; parts that JSON Schema cannot say are left open. */
export function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  const known = made.get(schema);
  if (known) return known;
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  made.set(schema, json);
  return json;
}
