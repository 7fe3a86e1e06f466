import { Module } from '@nestjs/common';
import { rbacFeature } from '../rbac/index.js';
import { settingsFeature } from '../settings/index.js';
import { AccountReader } from './account-reader.js';
import { AccountState } from './account-state.js';
import { MeController } from './me.controller.js';
import { UserNames } from './person-names.js';
import { UserRolesCommand } from './user-roles.command.js';
import { Users } from './user.service.js';

@Module({
  imports: [rbacFeature.module, settingsFeature.module],
  controllers: [MeController],
  providers: [Users, AccountReader, UserNames, AccountState, UserRolesCommand],
  exports: [Users, AccountReader],
})
export class AccountsModule {}
