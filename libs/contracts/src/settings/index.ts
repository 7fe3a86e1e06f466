export { settingsPermissions } from './settings.permissions.js';
export {
  appConfigSchema,
  settingConflictSchema,
  settingFieldViewSchema,
  settingNamespacePageSchema,
  settingNamespaceViewSchema,
  settingPatchSchema,
  settingsErrors,
  settingsEvents,
  type AppConfig,
  type SettingConflict,
  type SettingFieldView,
  type SettingNamespaceView,
} from './setting.js';
