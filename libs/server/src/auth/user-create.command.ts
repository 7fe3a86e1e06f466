import { createUserSchema } from '@atrium/contracts/accounts';
import { requestErrors } from '@atrium/contracts';
import { Db, fieldErrorsOf, systemActor, type CliCommand, type CliContext } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import { Users, type User } from '../accounts/index.js';
import { Passwords } from './password/index.js';

/**
 * `atrium user create --email … --name … --role … [--password-stdin]`. Stands in auth because it may set a password;
 * the password is read from standard input, where no process list and no shell history shows it.
 */
@Injectable()
export class UserCreateCommand implements CliCommand {
  readonly name = 'user create';
  readonly summary = 'Create a user: user create --email a@example.com --name "A Person" --role admin [--password-stdin]';
  readonly options = {
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string', multiple: true },
    'password-stdin': { type: 'boolean' },
  } as const;

  constructor(
    private readonly db: Db,
    private readonly users: Users,
    private readonly passwords: Passwords,
  ) {}

  async run(context: CliContext): Promise<void> {
    const { values, print, json } = context;
    const user = await this.create(context, { email: values.email, name: values.name, roles: values.role ?? [] });
    print(json ? JSON.stringify({ id: user.id, email: user.emailDisplay }) : `Created ${user.emailDisplay} (${user.id}).`);
  }

  private async create(context: CliContext, words: object): Promise<User> {
    const parsed = createUserSchema.safeParse(words);
    if (!parsed.success) throw requestErrors.invalid({ errors: fieldErrorsOf(parsed.error.issues) });
    const password = context.values['password-stdin'] === true ? await this.passwords.prepare(await firstLine(context)) : null;
    return this.db.transaction(async (tx) => {
      const user = await this.users.create(tx, systemActor, parsed.data);
      if (password) await this.passwords.store(tx, user.id, password);
      return user;
    });
  }
}

/** The line without its end: `echo` and editors add one that nobody means. */
async function firstLine({ readStdin }: CliContext): Promise<string> {
  return (await readStdin()).replace(/\r?\n$/, '');
}
