import { settingsPermissions } from '@atrium/contracts/settings';
import { defineFeature, shellConfigs } from '@atrium/server-sdk';
import { permissions, rbacFeature } from '../rbac/index.js';
import { AppConfigs } from './app-config.service.js';
import { CreateSetting1767225600200 } from './migrations/1767225600200-create-setting.js';
import { Setting } from './setting.entity.js';
import { SettingsModule } from './settings.module.js';
import { settingNamespaces } from './settings.points.js';

/** What operators may change without a deploy, in namespaces that features register. */
export const settingsFeature = defineFeature({
  name: 'settings',
  dependsOn: [rbacFeature],
  module: SettingsModule,
  entities: [Setting],
  migrations: [CreateSetting1767225600200],
  offers: [settingNamespaces],
  contributes: [permissions.with(...settingsPermissions.all), shellConfigs.withClass(AppConfigs)],
});
