import { cliCommands, defineFeature, personNames } from '@atrium/server-sdk';
import { auditDescribers, auditFeature } from '../audit/index.js';
import { brandingFeature } from '../branding/index.js';
import { credentialStates, rbacFeature } from '../rbac/index.js';
import { settingsFeature } from '../settings/index.js';
import { AccountState } from './account-state.js';
import { AccountsModule } from './accounts.module.js';
import { CreateUsers1767225600300 } from './migrations/1767225600300-create-users.js';
import { UserNames } from './person-names.js';
import { userDescribers } from './user.describers.js';
import { User } from './user.entity.js';
import { UserRolesCommand } from './user-roles.command.js';

/** People: who they are, how they like the application, and whether their account is active. */
export const accountsFeature = defineFeature({
  name: 'accounts',
  dependsOn: [rbacFeature, settingsFeature, brandingFeature, auditFeature],
  module: AccountsModule,
  entities: [User],
  migrations: [CreateUsers1767225600300],
  contributes: [
    auditDescribers.with(...userDescribers),
    personNames.withClass(UserNames),
    credentialStates.withClass(AccountState),
    cliCommands.withClass(UserRolesCommand),
  ],
});
