import { Module } from '@nestjs/common';
import { accountsFeature } from '../accounts/index.js';
import { rbacFeature } from '../rbac/index.js';
import { settingsFeature } from '../settings/index.js';
import { FirstAdmin, FirstAdminNotice, SignInLinkCommand, SignInLinks } from './link/index.js';
import { HashPool, PasswordHasher, Passwords, PasswordState } from './password/index.js';
import { ActorCache, ActorLoader, AdminRights, ContextController, IdleTimeout, SessionAuthenticator, SessionCookie, Sessions, SessionStrategy } from './session/index.js';
import { AttemptGuard, LocalStrategy, PasswordSignIn, SignInController, SignIns } from './sign-in/index.js';
import { UserCreateCommand } from './user-create.command.js';

const passwords = [HashPool, PasswordHasher, Passwords, PasswordState];
const sessions = [ActorCache, ActorLoader, AdminRights, IdleTimeout, SessionAuthenticator, SessionCookie, Sessions, SessionStrategy];
const links = [FirstAdmin, FirstAdminNotice, SignInLinkCommand, SignInLinks];
const signIns = [AttemptGuard, LocalStrategy, PasswordSignIn, SignIns];

@Module({
  imports: [rbacFeature.module, settingsFeature.module, accountsFeature.module],
  controllers: [SignInController, ContextController],
  providers: [...passwords, ...sessions, ...links, ...signIns, UserCreateCommand],
  exports: [AttemptGuard, Passwords, Sessions, SignInLinks, SessionCookie],
})
export class AuthModule {}
