export { SettingWriter, type SettingWrite } from './setting-writer.js';
export { settingNamespaces } from './settings.points.js';
export { settingsFeature } from './settings.feature.js';
export { SettingsModule } from './settings.module.js';
export { Settings } from './settings.service.js';
