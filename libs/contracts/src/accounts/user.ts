import { z } from 'zod';
import { defineErrors } from '../define/errors.js';
import { defineEvents } from '../define/events.js';
import { colorSchemeSchema, emailSchema, idSchema, instantSchema, localeSchema } from '../wire/scalars.js';

export const userStatusSchema = z.enum(['active', 'pendingApproval', 'disabled', 'deleted']);
export type UserStatus = z.infer<typeof userStatusSchema>;

export const userErrors = defineErrors('user', {
  notFound: { status: 404, title: 'There is no such user' },
  emailTaken: { status: 409, title: 'A user with this address exists' },
  localeNotEnabled: { status: 400, title: 'This language is not enabled' },
});

export const userEvents = defineEvents('user', ['created', 'updated']);

/** One line of human text; control characters and line separators would travel into headers and logs. */
const personName = z.string().trim().min(1).max(100).regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'One line, no control characters');
const timeZone = z.string().max(64).refine((zone) => isTimeZone(zone), 'Write an IANA time zone, Europe/Amsterdam for example');
const phone = z.string().trim().regex(/^\+?[0-9 ()./-]{3,30}$/, 'Write a phone number, +31 20 123 4567 for example');

export const userViewSchema = z
  .object({
    id: idSchema,
    email: z.string(),
    name: z.string(),
    phone: z.string().nullable(),
    preferredLocale: z.string().nullable(),
    timeZone: z.string().nullable(),
    colorScheme: colorSchemeSchema,
    status: userStatusSchema,
    emailVerifiedAt: instantSchema.nullable(),
    lastSignInAt: instantSchema.nullable(),
    createdAt: instantSchema,
  })
  .meta({ id: 'User' });
export type UserView = z.infer<typeof userViewSchema>;

/** PATCH /api/users/me: only what is sent changes; null clears. */
export const updateProfileSchema = z
  .strictObject({
    name: personName.optional(),
    phone: phone.nullable().optional(),
    preferredLocale: localeSchema.nullable().optional(),
    timeZone: timeZone.nullable().optional(),
    colorScheme: colorSchemeSchema.optional(),
  })
  .meta({ id: 'UpdateProfile' });
export type UpdateProfile = z.infer<typeof updateProfileSchema>;

export const createUserSchema = z.strictObject({ email: emailSchema, name: personName, roles: z.array(z.string()) });
export type CreateUser = z.infer<typeof createUserSchema>;

/** Who is asking and what they may do, read on every page. */
export const userContextSchema = z
  .object({
    id: idSchema,
    email: z.string(),
    name: z.string(),
    preferredLocale: z.string().nullable(),
    timeZone: z.string().nullable(),
    colorScheme: colorSchemeSchema,
    roles: z.array(z.string()),
    permissions: z.array(z.string()),
    impersonator: z.object({ id: idSchema, name: z.string() }).nullable(),
  })
  .meta({ id: 'UserContext' });
export type UserContext = z.infer<typeof userContextSchema>;

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
