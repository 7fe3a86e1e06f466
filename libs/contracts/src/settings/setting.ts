import { z } from 'zod';
import { defineErrors } from '../define/errors.js';
import { defineEvents } from '../define/events.js';
import { pageOf } from '../wire/page.js';
import { instantSchema } from '../wire/scalars.js';

export const settingsErrors = defineErrors('settings', {
  notFound: { status: 404, title: 'There is no such settings namespace' },
  versionRequired: { status: 428, title: 'Send If-Match with the version that you read' },
  versionMalformed: { status: 400, title: 'If-Match must be one quoted number, such as "7"' },
  stale: { status: 412, title: 'Somebody changed these settings after you read them' },
  pinned: { status: 409, title: 'An environment variable fixes this setting' },
});

export const settingsEvents = defineEvents('settings', ['changed']);

const personRefSchema = z.object({ id: z.string(), name: z.string() });

export const settingFieldViewSchema = z
  .object({
    name: z.string(),
    title: z.string(),
    help: z.string().nullable(),
    visibility: z.enum(['public', 'admin', 'secret']),
    widget: z.string().nullable(),
    /** JSON Schema of the value; the generated form is built from it. */
    schema: z.record(z.string(), z.unknown()),
    default: z.unknown(),
    /** Always null for a secret; `isSet` tells whether one is stored. */
    value: z.unknown(),
    isSet: z.boolean(),
    /** Whether the caller may change it: permission held and not pinned. */
    editable: z.boolean(),
    editPermission: z.string(),
    /** Name of the environment variable that fixes the value, or null. */
    pinnedBy: z.string().nullable(),
    changedAt: instantSchema.nullable(),
    changedBy: personRefSchema.nullable(),
  })
  .meta({ id: 'SettingField' });
export type SettingFieldView = z.infer<typeof settingFieldViewSchema>;

export const settingNamespaceViewSchema = z
  .object({
    namespace: z.string(),
    title: z.string(),
    help: z.string().nullable(),
    /** 0 when nothing was stored yet. Sent back as `If-Match: "<version>"`. */
    version: z.int(),
    /** Values in force by field name, secrets left out. */
    value: z.record(z.string(), z.unknown()),
    fields: z.array(settingFieldViewSchema),
  })
  .meta({ id: 'SettingNamespace' });
export type SettingNamespaceView = z.infer<typeof settingNamespaceViewSchema>;
export const settingNamespacePageSchema = pageOf(settingNamespaceViewSchema);

/** Body of PATCH (what is sent changes) and PUT (what is not sent returns to its default); fields are checked by the namespace. */
export const settingPatchSchema = z.record(z.string(), z.unknown()).meta({ id: 'SettingPatch' });

/** `current` of a 412: what won, and who wrote it. */
export const settingConflictSchema = z.object({
  value: z.record(z.string(), z.unknown()),
  version: z.int(),
  changedBy: personRefSchema.nullable(),
  changedAt: instantSchema.nullable(),
});
export type SettingConflict = z.infer<typeof settingConflictSchema>;

/** Public fields of every namespace by namespace name; `version` is the application's, for signed-in callers only. */
export const appConfigSchema = z
  .object({ version: z.string().optional() })
  .catchall(z.record(z.string(), z.unknown()))
  .meta({ id: 'AppConfig' });
export type AppConfig = z.infer<typeof appConfigSchema>;
