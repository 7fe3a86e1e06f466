import type { WebFeature } from '@atrium/web-sdk';
import { accountsWeb } from './accounts/index.js';
import { authWeb } from './auth/index.js';
import { homeWeb } from './home/index.js';
import { auditWeb } from './audit/index.js';
import { brandingWeb } from './branding/index.js';
import { maintenanceWeb } from './maintenance/index.js';
import { settingsWeb } from './settings/index.js';

/** The built-in web features in their order; a host lists its own after them. */
export const atriumWebFeatures: readonly WebFeature[] = [
  authWeb,
  accountsWeb,
  homeWeb,
  settingsWeb,
  brandingWeb,
  auditWeb,
  maintenanceWeb,
];

export { accountsWeb, auditWeb, authWeb, brandingWeb, homeWeb, maintenanceWeb, settingsWeb };
export { settingsPanels, type SettingsPanel, type SettingsPanelModule, type SettingsPanelProps } from './settings/index.js';
export { api, type paths } from './api/index.js';
