export { settingsWeb } from './settings.feature.js';
export { settingsPanels, type SettingsPanel, type SettingsPanelModule, type SettingsPanelProps } from './settings-panels.js';
export { settingsNamespace, useSaveSettings } from './settings.api.js';
export { NamespaceForm } from './namespace-form.js';
