import { z } from 'zod';
import type { FieldError } from './errors.js';
import type { Permission } from './permissions.js';

/** Who may see a field: everybody (it is in the public bundle), administrators, or nobody (write-only). */
export type SettingVisibility = 'public' | 'admin' | 'secret';

/** How the generated form shows a field; without it the schema decides. */
export type SettingWidget = 'text' | 'textarea' | 'color' | 'image' | 'locales' | 'translations' | 'role' | 'roles';

export interface SettingField<Value = unknown> {
  readonly schema: z.ZodType<Value>;
  /** Served until somebody stores a value; a new field needs no migration. */
  readonly default: Value;
  readonly visibility: SettingVisibility;
  /** English label; the web translates `settings.<namespace>.<field>.title` when it knows it. */
  readonly title: string;
  readonly help?: string;
  readonly widget?: SettingWidget;
  /** Edits this field instead of the namespace's permission. */
  readonly edit?: Permission;
}

/** A group of app settings that one feature registers; the only description of its storage, API, form and docs. */
export interface SettingNamespace<Fields extends SettingFields = SettingFields> {
  /** `[a-z][a-z0-9-]{0,49}`, unique in the application. */
  readonly name: string;
  readonly title: string;
  readonly help?: string;
  /** Needed to change a field that names no permission of its own. */
  readonly edit: Permission;
  readonly fields: Fields;
  /** A rule over the whole value, after every field passed. */
  check?(value: SettingValues<Fields>): readonly FieldError[];
}

export type SettingFields = Readonly<Record<string, SettingField>>;
export type SettingValues<Fields extends SettingFields> = {
  readonly [Name in keyof Fields]: z.infer<Fields[Name]['schema']>;
};
export type SettingsOf<Namespace extends SettingNamespace> = SettingValues<Namespace['fields']>;

/** One field. `default` is typed by the schema, so a wrong default does not compile. */
export function settingField<Schema extends z.ZodType>(
  schema: Schema,
  field: Omit<SettingField<z.infer<Schema>>, 'schema' | 'visibility'> & { visibility?: SettingVisibility },
): SettingField<z.infer<Schema>> & { readonly schema: Schema } {
  return { visibility: 'admin', ...field, schema } as SettingField<z.infer<Schema>> & { readonly schema: Schema };
}

/** Declares one namespace; contribute it with `settingNamespaces.with(noteSettings)`. */
export function defineSettings<const Fields extends SettingFields>(
  namespace: SettingNamespace<Fields>,
): SettingNamespace<Fields> {
  return namespace;
}
