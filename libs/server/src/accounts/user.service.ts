import { createUserSchema, userErrors, userEvents, type CreateUser, type UpdateProfile } from '@atrium/contracts/accounts';
import { i18nSettings } from '@atrium/contracts/branding';
import { Clock, constraintKind, Db, Events, newId, personOf, type Actor, type Tx } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Grants } from '../rbac/index.js';
import { Settings } from '../settings/index.js';
import { canonicalEmailOf } from './email.js';
import { User } from './user.entity.js';

/** Creates, finds and changes users. */
@Injectable()
export class Users {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly grants: Grants,
    private readonly settings: Settings,
  ) {}

  /**
   * Creates an active user with these roles. The address counts as unverified.
   *
   * @throws userErrors.emailTaken, and what `Grants.grant` throws when the actor may not give a role
   */
  async create(tx: Tx, actor: Actor, input: CreateUser): Promise<User> {
    const { email, name, roles } = createUserSchema.parse(input);
    const user = await this.insert(tx, email, name);
    await this.events.publish(tx, userEvents.created(actor, { entity: entityOf(user), data: { roles } }));
    for (const roleCode of new Set(roles)) await this.grants.grant(tx, actor, { userId: user.id, roleCode });
    return user;
  }

  /** The user with this address in whatever spelling, or null. */
  findByEmail(email: string): Promise<User | null> {
    return this.db.repo(User).findOneBy({ email: canonicalEmailOf(email) });
  }

  /** @throws userErrors.notFound */
  async get(userId: string, tx?: Tx): Promise<User> {
    const user = await (tx ?? this.db).repo(User).findOneBy({ id: userId });
    if (!user) throw userErrors.notFound();
    return user;
  }

  /**
   * Changes the actor's own profile; a patch that changes nothing writes nothing.
   *
   * @throws userErrors.localeNotEnabled with the field named
   */
  async updateProfile(actor: Actor, patch: UpdateProfile): Promise<User> {
    const userId = personOf(actor);
    if (patch.preferredLocale) await this.assertEnabled(patch.preferredLocale);
    return this.db.transaction(async (tx) => {
      await this.lock(tx, userId);
      const user = await this.get(userId, tx);
      const changes = user.changesOf(patch);
      if (Object.keys(changes).length === 0) return user;
      await tx.repo(User).update({ id: userId }, { ...user.profileAfter(patch), updatedAt: this.clock.now() });
      await this.events.publish(tx, userEvents.updated(actor, { entity: entityOf(user), changes }));
      tx.bumpEpoch('access');
      return this.get(userId, tx);
    });
  }

  /** Holds the user's row until the transaction ends, so that commands about one person run one after another. */
  async lock(tx: Tx, userId: string): Promise<void> {
    await tx.execute('UPDATE user SET updatedAt = updatedAt WHERE id = ?', [userId]);
  }

  /** Notes a completed sign-in. Locks the row as `lock` does. */
  async recordSignIn(tx: Tx, userId: string, at: Date): Promise<void> {
    await tx.execute('UPDATE user SET lastSignInAt = ? WHERE id = ?', [at, userId]);
  }

  /** Those of the ids whose account is active and belongs to a person. */
  async activeAmong(tx: Tx, userIds: readonly string[]): Promise<readonly string[]> {
    if (userIds.length === 0) return [];
    const found = await tx.repo(User).find({ where: { id: In([...userIds]) } });
    return found.filter((user) => user.maySignIn()).map(({ id }) => id);
  }

  private async insert(tx: Tx, email: string, name: string): Promise<User> {
    const now = this.clock.now();
    const user = Object.assign(new User(), {
      id: newId(),
      email: canonicalEmailOf(email),
      emailDisplay: email,
      name,
      phone: null,
      preferredLocale: null,
      timeZone: null,
      colorScheme: 'auto' as const,
      status: 'active' as const,
      emailVerifiedAt: null,
      isServiceAccount: false,
      lastSignInAt: null,
      createdAt: now,
      updatedAt: now,
    });
    try {
      await tx.repo(User).insert(user);
      return user;
    } catch (error) {
      throw constraintKind(error) === 'unique' ? userErrors.emailTaken() : error;
    }
  }

  private async assertEnabled(locale: string): Promise<void> {
    const { enabledLocales } = await this.settings.get(i18nSettings);
    if (enabledLocales.includes(locale)) return;
    const message = `Choose one of ${enabledLocales.join(', ')}`;
    throw userErrors.localeNotEnabled({ errors: [{ path: 'preferredLocale', code: 'not_enabled', message }] });
  }
}

const entityOf = (user: User): { type: string; id: string } => ({ type: 'user', id: user.id });
