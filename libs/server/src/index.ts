import type { Feature } from '@atrium/server-sdk';
import { accountsFeature } from './accounts/index.js';
import { auditFeature } from './audit/index.js';
import { authFeature } from './auth/index.js';
import { brandingFeature } from './branding/index.js';
import { maintenanceFeature } from './maintenance/index.js';
import { rbacFeature } from './rbac/index.js';
import { settingsFeature } from './settings/index.js';

/** The built-in capabilities in boot order; reading them top to bottom is reading the architecture. */
export const atriumFeatures: readonly Feature[] = [
  rbacFeature,
  settingsFeature,
  brandingFeature,
  auditFeature,
  accountsFeature,
  authFeature,
  maintenanceFeature,
];

export { credentialStates, Grants, permissionEvents, permissions, RbacModule, rbacFeature, type CredentialState, type GrantOrder, type Rights } from './rbac/index.js';
export { settingNamespaces, Settings, settingsFeature, SettingsModule, SettingWriter, type SettingWrite } from './settings/index.js';
export { brandingFeature } from './branding/index.js';
export { auditDescribers, auditFeature, type AuditDescriber, type AuditDescription, type AuditFacts } from './audit/index.js';
export { accountsFeature, User, Users } from './accounts/index.js';
export {
  assuranceOf,
  AttemptGuard,
  authFeature,
  passportAuthenticator,
  Passwords,
  runStrategy,
  Sessions,
  SignInLinks,
  type RunnableStrategy,
  type SignInMethod,
  type SignInProof,
  type StartedSession,
} from './auth/index.js';
export { maintenanceFeature } from './maintenance/index.js';
