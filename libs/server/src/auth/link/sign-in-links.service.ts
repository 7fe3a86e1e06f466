import { sessionEvents, signInErrors } from '@atrium/contracts/auth';
import { Clock, Db, ENVIRONMENT, Events, hashSecret, newId, newSecret, type Actor, type Environment, type Tx } from '@atrium/server-sdk';
import { Inject, Injectable } from '@nestjs/common';
import { Users, type User } from '../../accounts/index.js';
import { SignInLink } from './sign-in-link.entity.js';

/** A link lives this long. */
const validForMs = 30 * 60_000;

/** One conditional write decides who uses a link; the affected-row count is the answer (security.md R1). */
const consumption = 'UPDATE sign_in_link SET usedAt = ? WHERE tokenHash = ? AND usedAt IS NULL AND expiresAt > ?';

/** Issues and consumes one-time sign-in links. The token stands in the fragment, so that no server log ever holds it. */
@Injectable()
export class SignInLinks {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly users: Users,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** A new link for the user, valid for 30 minutes; it kills the older ones. */
  async issue(actor: Actor, user: User): Promise<string> {
    const token = newSecret();
    await this.db.transaction(async (tx) => {
      const now = this.clock.now();
      await this.users.lock(tx, user.id);
      await tx.repo(SignInLink).delete({ userId: user.id });
      const expiresAt = new Date(now.getTime() + validForMs);
      await tx.repo(SignInLink).insert({ id: newId(), userId: user.id, tokenHash: hashSecret(token), createdAt: now, expiresAt, usedAt: null });
      await this.events.publish(tx, sessionEvents.linkIssued(actor, { entity: { type: 'user', id: user.id } }));
    });
    return `${this.environment.publicUrl.origin}/sign-in/link#${token}`;
  }

  /**
   * Uses the link up and resolves whose it was.
   *
   * @throws signInErrors.linkExpired, one message for used, expired, replaced and unknown links
   */
  async consume(tx: Tx, token: string): Promise<string> {
    const now = this.clock.now();
    const tokenHash = hashSecret(token);
    if ((await tx.execute(consumption, [now, tokenHash, now])) !== 1) throw signInErrors.linkExpired();
    const { userId } = await tx.repo(SignInLink).findOneByOrFail({ tokenHash });
    return userId;
  }

  /** Deletes the rows of links that expired. */
  async sweep(): Promise<number> {
    const { affected } = await this.db.autocommit('DELETE FROM sign_in_link WHERE expiresAt <= ?', [this.clock.now()]);
    return affected;
  }
}
