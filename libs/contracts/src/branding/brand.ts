import { z } from 'zod';
import { defineSettings, settingField, type SettingsOf } from '../define/settings.js';
import { emailSchema } from '../wire/scalars.js';
import { brandPermissions } from './brand.permissions.js';

export const brandPresets = ['default', 'dark-glass', 'classic'] as const;
export type BrandPreset = (typeof brandPresets)[number];

const hexColor = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'Write a colour as #rrggbb');
/** A font stack: family names, quotes, commas; nothing that could leave a CSS declaration. */
const fontStack = z.string().trim().min(1).max(200).regex(/^[\p{L}\p{N} ,'"_-]+$/u, 'Only font names, separated by commas');

/** The closed set of theme values that an administrator may override. Absent means: as the preset says. */
export const brandOverridesSchema = z.strictObject({
  primaryColor: hexColor.optional(),
  primaryShade: z.int().min(0).max(9).optional(),
  defaultRadius: z.enum(['xs', 'sm', 'md', 'lg', 'xl']).optional(),
  fontFamily: fontStack.optional(),
  headingsFontFamily: fontStack.optional(),
});
export type BrandOverrides = z.infer<typeof brandOverridesSchema>;

/** One origin: a path of this application or an https address; `//host` and `/\host` are other origins. */
const logoUrl = z
  .string()
  .trim()
  .max(500)
  .refine((value) => /^\/(?![/\\])[^\s\\]*$/.test(value) || /^https:\/\/[A-Za-z0-9.-]+(:\d+)?([/?#][^\s\\]*)?$/.test(value), 'Write a path such as /logo.svg or an https address');

export const brandSettings = defineSettings({
  name: 'brand',
  title: 'Brand',
  help: 'Name, logo and look, applied on every page before its first paint.',
  edit: brandPermissions.update,
  fields: {
    name: settingField(z.string().trim().min(1).max(80).regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'One line, no control characters'), {
      default: 'Atrium',
      visibility: 'public',
      title: 'Name',
      help: 'Shown in the header, in mails and in the browser tab.',
    }),
    logoUrl: settingField(logoUrl, {
      default: '/logo.svg',
      visibility: 'public',
      title: 'Logo',
      help: 'A path of this application or an https address.',
      widget: 'image',
    }),
    supportEmail: settingField(emailSchema.nullable(), {
      default: null,
      visibility: 'public',
      title: 'Support address',
      help: 'Where people ask for help.',
    }),
    preset: settingField(z.enum(brandPresets), { default: 'default', visibility: 'public', title: 'Preset' }),
    overrides: settingField(brandOverridesSchema, {
      default: {},
      visibility: 'public',
      title: 'Overrides',
      help: 'Values that differ from the preset.',
    }),
  },
});
export type Brand = SettingsOf<typeof brandSettings>;
