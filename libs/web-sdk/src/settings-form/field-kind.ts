import type { JsonSchema } from './json-schema.js';

/** What a control is told about its value. */
export type FieldKind =
  | { readonly kind: 'text' | 'textarea'; readonly maxLength?: number; readonly format?: string }
  | { readonly kind: 'number'; readonly integer: boolean; readonly minimum?: number; readonly maximum?: number }
  | { readonly kind: 'select' | 'multiselect'; readonly options: readonly string[] }
  | { readonly kind: 'object'; readonly properties: readonly ObjectProperty[] }
  | { readonly kind: PlainKind };

type PlainKind = 'switch' | 'tags' | 'color' | 'image' | 'locales' | 'translations' | 'role' | 'roles' | 'record' | 'json';

/** A property of an object field; one that is not required may be absent. */
export interface ObjectProperty {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly isRequired: boolean;
}

const widgets: Readonly<Record<string, PlainKind | 'textarea'>> = {
  textarea: 'textarea',
  color: 'color',
  image: 'image',
  locales: 'locales',
  translations: 'translations',
  role: 'role',
  roles: 'roles',
};
/** Texts that may be longer than this get several lines. */
const oneLine = 300;

/** Which control shows a field: its widget when we know it, else what its schema says; `json` for what neither tells. */
export function kindOf(schema: JsonSchema, widget: string | null = null): FieldKind {
  const named = widget === null ? undefined : widgets[widget];
  if (named === 'textarea') return { kind: named, ...limits(schema) };
  if (named) return { kind: named };
  if (schema.enum) return { kind: 'select', options: schema.enum };
  if (schema.type === 'string') return kindOfString(schema, widget);
  if (schema.type === 'boolean') return { kind: 'switch' };
  if (schema.type === 'integer' || schema.type === 'number') return kindOfNumber(schema);
  if (schema.type === 'array') return kindOfArray(schema);
  return schema.type === 'object' ? kindOfObject(schema) : { kind: 'json' };
}

function kindOfString(schema: JsonSchema, widget: string | null): FieldKind {
  if (schema.pattern?.startsWith('^#[0-9a-f') === true) return { kind: 'color' };
  const isLong = widget === null && schema.format === undefined && (schema.maxLength ?? 0) > oneLine;
  return { kind: isLong ? 'textarea' : 'text', ...limits(schema) };
}

function kindOfNumber({ type, minimum, maximum }: JsonSchema): FieldKind {
  return { kind: 'number', integer: type === 'integer', ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
}

function kindOfArray({ items }: JsonSchema): FieldKind {
  if (items?.enum) return { kind: 'multiselect', options: items.enum };
  return { kind: items?.type === 'string' ? 'tags' : 'json' };
}

function kindOfObject({ properties, required, additional }: JsonSchema): FieldKind {
  if (properties && properties.size > 0) {
    const list = [...properties].map(([name, schema]) => ({ name, schema, isRequired: required.has(name) }));
    return { kind: 'object', properties: list };
  }
  return { kind: additional?.type === 'string' ? 'record' : 'json' };
}

function limits({ maxLength, format }: JsonSchema): { maxLength?: number; format?: string } {
  return { ...(maxLength !== undefined && { maxLength }), ...(format !== undefined && { format }) };
}
