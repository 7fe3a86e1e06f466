import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { authSettings } from '@atrium/contracts/auth';
import { brandSettings, i18nSettings } from '@atrium/contracts/branding';
import { systemSettings } from '@atrium/contracts/maintenance';
import { kindOf } from './field-kind.js';
import { readJsonSchema } from './json-schema.js';

const kind = (schema: z.ZodType, widget: string | null = null) =>
  kindOf(readJsonSchema(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })), widget);

describe('the kind of a field', () => {
  it.each([
    [z.string().max(80), { kind: 'text', maxLength: 80 }],
    [z.string().max(2000), { kind: 'textarea', maxLength: 2000 }],
    [z.email(), { kind: 'text', format: 'email' }],
    [z.string().nullable(), { kind: 'text' }],
    [z.int().min(0).max(9), { kind: 'number', integer: true, minimum: 0, maximum: 9 }],
    [z.number().min(0.5), { kind: 'number', integer: false, minimum: 0.5 }],
    [z.boolean(), { kind: 'switch' }],
    [z.enum(['a', 'b']), { kind: 'select', options: ['a', 'b'] }],
    [z.enum(['a', 'b']).nullable(), { kind: 'select', options: ['a', 'b'] }],
    [z.union([z.literal('a'), z.literal('b')]), { kind: 'select', options: ['a', 'b'] }],
    [z.array(z.enum(['a', 'b'])), { kind: 'multiselect', options: ['a', 'b'] }],
    [z.array(z.string()), { kind: 'tags' }],
    [z.record(z.string(), z.string()), { kind: 'record' }],
    [z.record(z.string(), z.number()), { kind: 'json' }],
    [z.array(z.object({ a: z.string() })), { kind: 'json' }],
    [z.unknown(), { kind: 'json' }],
  ])('follows the schema: %#', (schema, expected) => {
    expect(kind(schema)).toEqual(expected);
  });

  it('shows an object as its properties, each with its own kind', () => {
    const overrides = kind(brandSettings.fields.overrides.schema);
    if (overrides.kind !== 'object') throw new Error(overrides.kind);
    const kinds = overrides.properties.map(({ name, schema, isRequired }) => [name, kindOf(schema).kind, isRequired]);
    expect(kinds).toEqual([
      ['primaryColor', 'color', false],
      ['primaryShade', 'number', false],
      ['defaultRadius', 'select', false],
      ['fontFamily', 'text', false],
      ['headingsFontFamily', 'text', false],
    ]);
  });

  it('lets a known widget decide, and an unknown one not', () => {
    expect(kind(systemSettings.fields.announcement.schema, 'textarea').kind).toBe('textarea');
    expect(kind(brandSettings.fields.logoUrl.schema, 'image').kind).toBe('image');
    expect(kind(i18nSettings.fields.enabledLocales.schema, 'locales').kind).toBe('locales');
    expect(kind(i18nSettings.fields.overrides.schema, 'translations').kind).toBe('translations');
    expect(kind(authSettings.fields.signupDefaultRole.schema, 'role').kind).toBe('role');
    expect(kind(authSettings.fields.requireTwoFactorForRoles.schema, 'roles').kind).toBe('roles');
    expect(kind(z.boolean(), 'hologram').kind).toBe('switch');
  });

  it('knows what may be null, in either spelling', () => {
    expect(readJsonSchema({ type: ['string', 'null'] })).toMatchObject({ type: 'string', nullable: true });
    expect(readJsonSchema({ anyOf: [{ type: 'string' }, { type: 'null' }] })).toMatchObject({ type: 'string', nullable: true });
    expect(readJsonSchema({ type: 'string' }).nullable).toBe(false);
  });

  it('follows a reference into the schema itself and nowhere else', () => {
    const schema = { type: 'object', properties: { a: { $ref: '#/$defs/A' }, b: { $ref: 'https://elsewhere.example/b' } }, $defs: { A: { type: 'boolean' } } };
    const { properties } = readJsonSchema(schema);
    expect(properties?.get('a')).toMatchObject({ type: 'boolean' });
    expect(properties?.get('b')?.type).toBeUndefined();
  });
});
