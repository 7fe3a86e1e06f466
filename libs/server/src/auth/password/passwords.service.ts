import { authSettings } from '@atrium/contracts/auth';
import { Clock, Db, type Tx } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Settings } from '../../settings/index.js';
import { PasswordCredential } from './password-credential.entity.js';
import { PasswordHasher, type StoredPassword } from './password-hasher.js';
import { assertAcceptable } from './password-policy.js';

/** Sets and checks the passwords of people. Hashing happens outside transactions: it is slow on purpose. */
@Injectable()
export class Passwords {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly hasher: PasswordHasher,
    private readonly settings: Settings,
  ) {}

  /** Hashes a new password for `store`. @throws requestErrors.invalid when the policy refuses it */
  async prepare(password: string): Promise<StoredPassword> {
    assertAcceptable(password, await this.settings.get(authSettings));
    return this.hasher.hash(password);
  }

  /** Replaces the person's password inside the transaction of the command that changes it. */
  async store(tx: Tx, userId: string, stored: StoredPassword): Promise<void> {
    const now = this.clock.now();
    const changed = await tx.repo(PasswordCredential).update({ userId }, { ...stored, updatedAt: now });
    if (changed.affected === 0) await tx.repo(PasswordCredential).insert({ userId, ...stored, createdAt: now, updatedAt: now });
  }

  /** Whether the password is the person's own. Works as hard for somebody without a password, or unknown (null). */
  async verify(userId: string | null, password: string): Promise<boolean> {
    const stored = await this.db.repo(PasswordCredential).findOneBy({ userId: userId ?? '' });
    const right = await this.hasher.verify(stored, password);
    if (right && stored && this.hasher.isOutdated(stored)) await this.upgrade(stored, password);
    return right;
  }

  /** Those of the ids who have a password. */
  async holdersAmong(tx: Tx, userIds: readonly string[]): Promise<readonly string[]> {
    if (userIds.length === 0) return [];
    const found = await tx.repo(PasswordCredential).find({ select: { userId: true }, where: { userId: In([...userIds]) } });
    return found.map(({ userId }) => userId);
  }

  /** Rehashes with today's parameters, unless somebody changed the password meanwhile. Changes no right, so no event. */
  private async upgrade(old: PasswordCredential, password: string): Promise<void> {
    const stored = await this.hasher.hash(password);
    await this.db.autocommit('UPDATE password_credential SET hash = ?, keyId = ?, updatedAt = ? WHERE userId = ? AND hash = ?', [
      stored.hash,
      stored.keyId,
      this.clock.now(),
      old.userId,
      old.hash,
    ]);
  }
}
