import { colorSchemeSchema, type ColorScheme } from '@atrium/contracts';
import { Db, decodeBoolean } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';

/** What every request needs to know of a user. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly preferredLocale: string | null;
  readonly timeZone: string | null;
  readonly colorScheme: ColorScheme;
  /** Active, and a person. */
  readonly maySignIn: boolean;
}

interface AccountRow extends Omit<Account, 'colorScheme' | 'maySignIn'> {
  readonly colorScheme: string;
  readonly status: string;
  readonly isServiceAccount: unknown;
}

const query = `SELECT id, emailDisplay AS email, name, preferredLocale, timeZone, colorScheme, status, isServiceAccount
  FROM user WHERE id = ?`;

/** Reads accounts by prepared SQL, for the actor cache. */
@Injectable()
export class AccountReader {
  constructor(private readonly db: Db) {}

  /** The account as it is now, or null when there is none. */
  async read(userId: string): Promise<Account | null> {
    const [row] = await this.db.query<AccountRow>(query, [userId]);
    if (!row) return null;
    const { status, isServiceAccount, ...account } = row;
    return {
      ...account,
      colorScheme: colorSchemeSchema.parse(row.colorScheme),
      maySignIn: status === 'active' && !decodeBoolean(isServiceAccount),
    };
  }
}
