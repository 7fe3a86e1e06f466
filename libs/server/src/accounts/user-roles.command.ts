import { userErrors } from '@atrium/contracts/accounts';
import { CliError, Db, systemActor, type CliCommand, type CliContext } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import { Grants } from '../rbac/index.js';
import { Users } from './user.service.js';

/** `atrium user roles <email> --grant code --withdraw code`: shows a person's roles after changing them. */
@Injectable()
export class UserRolesCommand implements CliCommand {
  readonly name = 'user roles';
  readonly summary = 'Show, grant and withdraw the roles of a user: user roles <email> --grant admin --withdraw user';
  readonly options = { grant: { type: 'string', multiple: true }, withdraw: { type: 'string', multiple: true } } as const;

  constructor(
    private readonly db: Db,
    private readonly users: Users,
    private readonly grants: Grants,
  ) {}

  async run({ positionals, values, print, json }: CliContext): Promise<void> {
    const [email] = positionals;
    if (email === undefined) throw new CliError('Name the user: atrium user roles <email> --grant admin');
    const user = await this.users.findByEmail(email);
    if (!user) throw userErrors.notFound({ detail: `There is no user with the address ${email}.` });
    await this.change(user.id, textsOf(values.grant), textsOf(values.withdraw));
    const { roles } = await this.grants.rightsOf(user.id);
    print(json ? JSON.stringify({ id: user.id, roles }) : `${user.emailDisplay}: ${roles.length === 0 ? 'no roles' : roles.join(', ')}`);
  }

  private async change(userId: string, granted: readonly string[], withdrawn: readonly string[]): Promise<void> {
    if (granted.length + withdrawn.length === 0) return;
    await this.db.transaction(async (tx) => {
      for (const roleCode of granted) await this.grants.grant(tx, systemActor, { userId, roleCode });
      for (const roleCode of withdrawn) await this.grants.withdraw(tx, systemActor, { userId, roleCode });
    });
  }
}

const textsOf = (value: CliContext['values'][string]): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
