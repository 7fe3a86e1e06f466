import { userErrors } from '@atrium/contracts/accounts';
import { CliError, systemActor, type CliCommand, type CliContext } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import { Users, type User } from '../../accounts/index.js';
import { FirstAdmin } from './first-admin.service.js';
import { SignInLinks } from './sign-in-links.service.js';

/** `atrium user sign-in-link [--email address]`: for the first super admin unless an address is given. */
@Injectable()
export class SignInLinkCommand implements CliCommand {
  readonly name = 'user sign-in-link';
  readonly summary = 'Print a link that signs a user in once, within 30 minutes; the first super admin without --email';
  readonly options = { email: { type: 'string' } } as const;

  constructor(
    private readonly users: Users,
    private readonly firstAdmin: FirstAdmin,
    private readonly links: SignInLinks,
  ) {}

  async run({ values, print, json }: CliContext): Promise<void> {
    const user = typeof values.email === 'string' ? await this.named(values.email) : await this.first();
    const link = await this.links.issue(systemActor, user);
    print(json ? JSON.stringify({ email: user.emailDisplay, link }) : link);
  }

  private async named(email: string): Promise<User> {
    const user = await this.users.findByEmail(email);
    if (!user) throw userErrors.notFound({ detail: `There is no user with the address ${email}.` });
    if (!user.maySignIn()) throw new CliError(`${user.emailDisplay} may not sign in; the account is not active.`);
    return user;
  }

  private async first(): Promise<User> {
    const user = await this.firstAdmin.ensure();
    if (user) return user;
    throw new CliError('The user of ATRIUM_ADMIN_EMAIL is no active super admin; name a user with --email.');
  }
}
