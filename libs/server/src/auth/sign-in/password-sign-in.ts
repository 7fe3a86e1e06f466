import { sessionEvents, type SignIn } from '@atrium/contracts/auth';
import { Db, Events, type Actor } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import { canonicalEmailOf, Users, type User } from '../../accounts/index.js';
import { Passwords } from '../password/index.js';
import { AttemptGuard } from './attempt-guard.js';

/** Decides whether an address and a password belong to somebody who may sign in. */
@Injectable()
export class PasswordSignIn {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly users: Users,
    private readonly passwords: Passwords,
    private readonly guard: AttemptGuard,
  ) {}

  /**
   * The user, or null. An unknown address, a wrong password and a disabled account cost the same work,
   * leave the same trail and look alike (ENUM-01).
   *
   * @throws signInErrors.tooMany, signInErrors.busy
   */
  verify(actor: Actor, { email, password }: SignIn): Promise<User | null> {
    const account = canonicalEmailOf(email);
    return this.guard.attempt(`account:${account}`, async () => {
      const user = await this.users.findByEmail(account);
      const right = await this.passwords.verify(user?.id ?? null, password);
      if (user && right && user.maySignIn()) return user;
      await this.refuse(actor, user, right);
      return null;
    });
  }

  /** Notes the refusal for administrators. The typed address is not kept: people type passwords into that field. */
  private refuse(actor: Actor, user: User | null, right: boolean): Promise<void> {
    const reason = user === null ? 'unknownAddress' : right ? 'inactive' : 'wrongPassword';
    const entity = { type: 'user', id: user?.id ?? 'unknown' };
    const data = { reason, method: 'password' };
    return this.db.transaction((tx) => this.events.publish(tx, sessionEvents.refused(actor, { entity, data })));
  }
}
