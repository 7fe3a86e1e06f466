import { Db, decodeInstant, deepFreeze, type Identity } from '@atrium/server-sdk';
import type { UserContext } from '@atrium/contracts/accounts';
import { Injectable } from '@nestjs/common';
import { AccountReader } from '../../accounts/index.js';
import { Grants } from '../../rbac/index.js';
import { AdminRights } from './admin-rights.js';
import { PermissionSets } from './permission-sets.js';

/** A person with their rights, as the context endpoint shows them. */
export interface LoadedPerson {
  readonly context: UserContext;
  readonly permissions: ReadonlySet<string>;
  readonly holdsAdminRights: boolean;
}

/** A session with whom it belongs to. */
export interface LoadedSession {
  readonly identity: Identity;
  readonly sessionId: string;
  readonly person: LoadedPerson;
  readonly createdAt: number;
  readonly lastSeenAt: number;
}

interface SessionRow {
  readonly id: string;
  readonly userId: string;
  readonly assurance: number;
  readonly createdAt: unknown;
  readonly lastSeenAt: unknown;
  readonly freshUntil: unknown;
}

const sessionQuery = 'SELECT id, userId, assurance, createdAt, lastSeenAt, freshUntil FROM session WHERE tokenHash = ?';

/** Reads who stands behind a session, by prepared SQL and without entities. */
@Injectable()
export class ActorLoader {
  private readonly sets = new PermissionSets();

  constructor(
    private readonly db: Db,
    private readonly accounts: AccountReader,
    private readonly grants: Grants,
    private readonly adminRights: AdminRights,
  ) {}

  /** The session with this token hash, or null when there is none or its owner may not sign in. */
  async session(tokenHash: string): Promise<LoadedSession | null> {
    const [row] = await this.db.query<SessionRow>(sessionQuery, [tokenHash]);
    const person = row && (await this.person(row.userId));
    if (!row || !person) return null;
    return {
      identity: identityOf(row, person),
      sessionId: row.id,
      person,
      createdAt: decodeInstant(row.createdAt).getTime(),
      lastSeenAt: decodeInstant(row.lastSeenAt).getTime(),
    };
  }

  /** The person and their rights as they are now, or null when they may not sign in. */
  async person(userId: string): Promise<LoadedPerson | null> {
    const [account, rights] = await Promise.all([this.accounts.read(userId), this.grants.rightsOf(userId)]);
    if (!account?.maySignIn) return null;
    const { id, email, name, preferredLocale, timeZone, colorScheme } = account;
    const { codes, list } = this.sets.share(rights.permissions);
    return {
      context: deepFreeze({ id, email, name, preferredLocale, timeZone, colorScheme, roles: [...rights.roles], permissions: [...list], impersonator: null }),
      permissions: codes,
      holdsAdminRights: this.adminRights.isAmong(codes),
    };
  }
}

const identityOf = (row: SessionRow, { context, permissions }: LoadedPerson): Identity => ({
  kind: 'user',
  userId: row.userId,
  sessionId: row.id,
  assurance: row.assurance,
  freshUntil: decodeInstant(row.freshUntil).getTime(),
  permissions,
  locale: context.preferredLocale,
});
