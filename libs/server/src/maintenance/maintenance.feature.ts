import { systemPermissions, systemSettings } from '@atrium/contracts/maintenance';
import { defineFeature } from '@atrium/server-sdk';
import { permissions, rbacFeature } from '../rbac/index.js';
import { settingNamespaces, settingsFeature } from '../settings/index.js';
import { MaintenanceModule } from './maintenance.module.js';

/** Maintenance mode and announcements: so far their settings, which the public bundle shows. */
export const maintenanceFeature = defineFeature({
  name: 'maintenance',
  dependsOn: [rbacFeature, settingsFeature],
  module: MaintenanceModule,
  contributes: [permissions.with(...systemPermissions.all), settingNamespaces.with(systemSettings)],
});
