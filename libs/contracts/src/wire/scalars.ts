import { z } from 'zod';

/** UUIDv7 in lower case (RFC 9562 §5.7). */
export const idSchema = z.uuid({ version: 'v7' });

/** ISO 8601 UTC with milliseconds and `Z`. Accepts a `Date`, so views may hand one over as it is. */
export const instantSchema = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString() : value),
  z.iso.datetime({ precision: 3 }),
);

/** An e-mail address as typed, at most 254 characters (RFC 5321 §4.5.3.1). */
export const emailSchema = z.string().trim().max(254).pipe(z.email());

/** BCP 47 language tag, `en` or `pt-BR`. */
export const localeSchema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/).max(35);

export const colorSchemeSchema = z.enum(['light', 'dark', 'auto']);
export type ColorScheme = z.infer<typeof colorSchemeSchema>;
