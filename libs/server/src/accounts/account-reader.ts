import { colorSchemeSchema, type ColorScheme } from '@atrium/contracts';
import type { UserView } from '@atrium/contracts/accounts';
import { Db, decodeBoolean, decodeInstant, decodeInstantOrNull } from '@atrium/server-sdk';
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

type InstantField = 'emailVerifiedAt' | 'lastSignInAt' | 'createdAt';
type ViewRow = Omit<UserView, InstantField> & Readonly<Record<InstantField, unknown>>;

const viewQuery = `SELECT id, emailDisplay AS email, name, phone, preferredLocale, timeZone, colorScheme, status, emailVerifiedAt, lastSignInAt, createdAt
  FROM user WHERE id = ?`;

const instantText = (value: unknown): string | null => decodeInstantOrNull(value)?.toISOString() ?? null;

/** Reads accounts by prepared SQL: what is read on every request or page pays for no entity. */
@Injectable()
export class AccountReader {
  constructor(private readonly db: Db) {}

  /** What a person sees of themselves, or null when there is no such user. */
  async view(userId: string): Promise<UserView | null> {
    const [row] = await this.db.query<ViewRow>(viewQuery, [userId]);
    if (!row) return null;
    return {
      ...row,
      emailVerifiedAt: instantText(row.emailVerifiedAt),
      lastSignInAt: instantText(row.lastSignInAt),
      createdAt: decodeInstant(row.createdAt).toISOString(),
    };
  }

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
