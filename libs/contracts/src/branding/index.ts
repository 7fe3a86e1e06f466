export {
  brandPermissions,
  brandPresets,
  brandSettings,
  brandOverridesSchema,
  type Brand,
  type BrandOverrides,
  type BrandPreset,
} from './brand.js';
export { bundledLocales, i18nSettings, translationOverridesSchema, translationPermissions, type I18nSettings } from './i18n.js';
