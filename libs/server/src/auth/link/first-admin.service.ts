import { ProblemError } from '@atrium/contracts';
import { userErrors } from '@atrium/contracts/accounts';
import { systemRoles } from '@atrium/contracts/rbac';
import { Db, ENVIRONMENT, systemActor, type Environment } from '@atrium/server-sdk';
import { Inject, Injectable } from '@nestjs/common';
import { Users, type User } from '../../accounts/index.js';
import { Grants } from '../../rbac/index.js';

/** Makes sure that somebody can become the first super admin. */
@Injectable()
export class FirstAdmin {
  constructor(
    private readonly db: Db,
    private readonly users: Users,
    private readonly grants: Grants,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /**
   * The user of ATRIUM_ADMIN_EMAIL while they are an active super admin, else null. When nobody is a usable super admin
   * and the address is free, the user is created first. Several processes may start at once: the address decides.
   */
  async ensure(): Promise<User | null> {
    const found = await this.users.findByEmail(this.environment.adminEmail);
    if (!found && !(await this.hasUsable())) await this.create();
    const user = found ?? (await this.users.findByEmail(this.environment.adminEmail));
    if (!user?.maySignIn()) return null;
    const { roles } = await this.grants.rightsOf(user.id);
    return roles.includes(systemRoles.superAdmin) ? user : null;
  }

  /** Whether any super admin could sign in today without help from the command line. */
  async hasUsable(): Promise<boolean> {
    const usable = await this.db.transaction((tx) => this.grants.usableHoldersOf(tx, systemRoles.superAdmin));
    return usable.length > 0;
  }

  private async create(): Promise<void> {
    const input = { email: this.environment.adminEmail, name: 'Super admin', roles: [systemRoles.superAdmin] };
    try {
      await this.db.transaction((tx) => this.users.create(tx, systemActor, input));
    } catch (error) {
      if (!(error instanceof ProblemError) || error.definition.code !== userErrors.emailTaken.definition.code) throw error;
    }
  }
}
