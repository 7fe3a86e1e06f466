import { brandPermissions, brandSettings, i18nSettings, translationPermissions } from '@atrium/contracts/branding';
import { defineFeature } from '@atrium/server-sdk';
import { permissions, rbacFeature } from '../rbac/index.js';
import { settingNamespaces, settingsFeature } from '../settings/index.js';
import { BrandingModule } from './branding.module.js';

/** Name, look and languages of the application. */
export const brandingFeature = defineFeature({
  name: 'branding',
  dependsOn: [rbacFeature, settingsFeature],
  module: BrandingModule,
  contributes: [
    permissions.with(...brandPermissions.all, ...translationPermissions.all),
    settingNamespaces.with(brandSettings, i18nSettings),
  ],
});
