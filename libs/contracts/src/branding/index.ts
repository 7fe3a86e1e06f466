export { translationPermissions } from './translation.permissions.js';
export { brandPermissions } from './brand.permissions.js';
export {
  brandPresets,
  brandSettings,
  brandOverridesSchema,
  type Brand,
  type BrandOverrides,
  type BrandPreset,
} from './brand.js';
export { bundledLocales, i18nSettings, translationOverridesSchema, type I18nSettings } from './i18n.js';
