import { z } from 'zod';
import { defineSettings, settingField } from '../define/settings.js';
import { pageOf, pageQuerySchema } from '../wire/page.js';
import { idSchema, instantSchema } from '../wire/scalars.js';
import { auditPermissions } from './audit.permissions.js';

export const auditEntryViewSchema = z
  .object({
    id: idSchema,
    at: instantSchema,
    actor: z.object({ kind: z.enum(['anonymous', 'user', 'token', 'system']), id: z.string().nullable(), name: z.string().nullable() }),
    impersonatorId: z.string().nullable(),
    tokenId: z.string().nullable(),
    action: z.string(),
    entity: z.object({ type: z.string(), id: z.string() }),
    /** English sentence by the describer of the action; the web translates `audit.action.<action>` with `values`. */
    sentence: z.string(),
    values: z.record(z.string(), z.string()),
    changes: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })),
    requestId: z.string().nullable(),
    ip: z.string().nullable(),
    userAgent: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntryView = z.infer<typeof auditEntryViewSchema>;
export const auditPageSchema = pageOf(auditEntryViewSchema);

/** Newest first. Every filter narrows; `from` is inclusive, `to` exclusive. */
export const auditQuerySchema = pageQuerySchema.extend({
  actor: z.string().max(36).optional(),
  action: z.string().max(100).optional(),
  entityType: z.string().max(50).optional(),
  entityId: z.string().max(191).optional(),
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;

export const auditSettings = defineSettings({
  name: 'audit',
  title: 'Audit',
  edit: auditPermissions.configure,
  fields: {
    retentionDays: settingField(z.int().min(0).max(36_500), {
      default: 0,
      title: 'Keep entries for (days)',
      help: '0 keeps them for ever.',
    }),
  },
});
