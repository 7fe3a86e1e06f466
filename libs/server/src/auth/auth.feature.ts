import { authPermissions, authSettings } from '@atrium/contracts/auth';
import { authenticators, cliCommands, defineFeature, startupNotices } from '@atrium/server-sdk';
import { accountsFeature } from '../accounts/index.js';
import { auditDescribers, auditFeature } from '../audit/index.js';
import { credentialStates, permissions, rbacFeature } from '../rbac/index.js';
import { settingNamespaces, settingsFeature } from '../settings/index.js';
import { AuthModule } from './auth.module.js';
import { FirstAdminNotice, SignInLink, SignInLinkCommand } from './link/index.js';
import { CreateSessions1767225600400 } from './migrations/1767225600400-create-sessions.js';
import { CreatePasswordCredentials1767225600401 } from './migrations/1767225600401-create-password-credentials.js';
import { CreateSignInLinks1767225600402 } from './migrations/1767225600402-create-sign-in-links.js';
import { PasswordCredential, PasswordState } from './password/index.js';
import { sessionDescribers } from './session.describers.js';
import { Session, SessionAuthenticator } from './session/index.js';
import { UserCreateCommand } from './user-create.command.js';

/** Sessions and the ways to get one: a password, or a one-time link. */
export const authFeature = defineFeature({
  name: 'auth',
  dependsOn: [rbacFeature, settingsFeature, auditFeature, accountsFeature],
  module: AuthModule,
  entities: [Session, PasswordCredential, SignInLink],
  migrations: [CreateSessions1767225600400, CreatePasswordCredentials1767225600401, CreateSignInLinks1767225600402],
  contributes: [
    permissions.with(...authPermissions.all),
    settingNamespaces.with(authSettings),
    auditDescribers.with(...sessionDescribers),
    authenticators.withClass(SessionAuthenticator),
    credentialStates.withClass(PasswordState),
    cliCommands.withClass(UserCreateCommand, SignInLinkCommand),
    startupNotices.withClass(FirstAdminNotice),
  ],
});
