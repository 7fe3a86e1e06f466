import { z } from 'zod';
import { defineSettings, settingField, type SettingsOf } from '../define/settings.js';
import { localeSchema } from '../wire/scalars.js';
import { translationPermissions } from './translation.permissions.js';

export const bundledLocales = ['en', 'nl', 'de', 'fr'] as const;

/** Names that reach the prototype of a plain object; refused wherever a person chooses a key. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
const ownKey = (schema: z.ZodString) => schema.refine((key) => !forbiddenKeys.has(key), 'This key is not allowed');

/** `{ locale: { key: text } }`, flat: keys as in the message files, `auth.signIn.title` for example. */
export const translationOverridesSchema = z.record(
  ownKey(localeSchema),
  z.record(ownKey(z.string().min(1).max(200).regex(/^[A-Za-z0-9_.:-]+$/)), z.string().max(2000)),
);

export const i18nSettings = defineSettings({
  name: 'i18n',
  title: 'Languages',
  edit: translationPermissions.update,
  fields: {
    enabledLocales: settingField(z.array(localeSchema).min(1).max(50).refine((list) => new Set(list).size === list.length, 'Name each language once'), {
      default: [...bundledLocales],
      visibility: 'public',
      title: 'Languages',
      help: 'Offered in the language menu; the first is the fallback.',
      widget: 'locales',
    }),
    overrides: settingField(translationOverridesSchema, {
      default: {},
      visibility: 'public',
      title: 'Text overrides',
      help: 'Your own wording for single texts.',
      widget: 'translations',
    }),
  },
});
export type I18nSettings = SettingsOf<typeof i18nSettings>;
