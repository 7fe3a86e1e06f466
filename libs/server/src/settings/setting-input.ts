import { requestErrors, type SettingNamespace } from '@atrium/contracts';
import { fieldErrorsOf } from '@atrium/server-sdk';
import { z } from 'zod';

type Values = Readonly<Record<string, unknown>>;

const schemas = new WeakMap<SettingNamespace, z.ZodType<Record<string, unknown>>>();

/** The sent fields, each parsed by its own schema. Unknown fields and wrong values are 400 with their paths. */
export function parseSettings(namespace: SettingNamespace, input: Values): Values {
  const parsed = schemaOf(namespace).safeParse(input);
  if (!parsed.success) throw requestErrors.invalid({ errors: fieldErrorsOf(parsed.error.issues) });
  const illFormed = Object.keys(input).filter((name) => !isWellFormed(input[name]));
  if (illFormed.length > 0) throw requestErrors.invalid({ errors: illFormed.map(halfCharacter) });
  return Object.fromEntries(Object.keys(input).map((name) => [name, parsed.data[name]]));
}

/** A schema with a default of its own would fill in a field that was not sent, so only sent fields are kept above. */
function schemaOf(namespace: SettingNamespace): z.ZodType<Record<string, unknown>> {
  const known = schemas.get(namespace);
  if (known) return known;
  const shape = Object.entries(namespace.fields).map(([name, { schema }]) => [name, schema.optional()] as const);
  const made = z.strictObject(Object.fromEntries(shape));
  schemas.set(namespace, made);
  return made;
}

/** MySQL refuses JSON text with half a surrogate pair; SQLite would keep it. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return !/\p{Surrogate}/u.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => isWellFormed(key) && isWellFormed(inner));
}

const halfCharacter = (path: string): { path: string; code: string; message: string } => ({
  path,
  code: 'invalid_format',
  message: 'The text holds half a character; type it again',
});
