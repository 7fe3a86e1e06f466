import { ENVIRONMENT, isLoopback, systemActor, type Environment, type StartupNotice } from '@atrium/server-sdk';
import { Inject, Injectable } from '@nestjs/common';
import { Sessions } from '../session/index.js';
import { FirstAdmin } from './first-admin.service.js';
import { SignInLinks } from './sign-in-links.service.js';

/**
 * Tells whoever starts the process how the first super admin signs in (decisions.md 15): on this machine by a new link at each start,
 * elsewhere by naming the command, because a log may travel and a link is a secret.
 */
@Injectable()
export class FirstAdminNotice implements StartupNotice {
  constructor(
    private readonly firstAdmin: FirstAdmin,
    private readonly links: SignInLinks,
    private readonly sessions: Sessions,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async notice(): Promise<string | null> {
    await Promise.all([this.sessions.sweep(), this.links.sweep()]);
    const user = await this.firstAdmin.ensure();
    if (user && isLoopback(this.environment.publicUrl) && !this.environment.production) {
      return `Sign in as the first super admin: ${await this.links.issue(systemActor, user)}`;
    }
    if (await this.firstAdmin.hasUsable()) return null;
    return user
      ? 'No super admin has a password yet; "atrium user sign-in-link" prints a link that signs the first one in.'
      : 'No super admin can sign in; make one with "atrium user roles <email> --grant super_admin".';
  }
}
