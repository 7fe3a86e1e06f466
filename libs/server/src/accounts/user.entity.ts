import type { ColorScheme, FieldChange } from '@atrium/contracts';
import type { UpdateProfile, UserStatus } from '@atrium/contracts/accounts';
import { idColumn, instantColumn, Timestamped } from '@atrium/server-sdk';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a person may change about themselves. */
const profileFields = ['name', 'phone', 'preferredLocale', 'timeZone', 'colorScheme'] as const;
export type Profile = Pick<User, (typeof profileFields)[number]>;

/** A person, or a service account, known to this application. */
@Entity({ name: 'user' })
export class User extends Timestamped {
  @PrimaryColumn(idColumn) id: string;
  /** Canonical form, made by `canonicalEmailOf`: unique, and what people sign in with. */
  @Index('uq_user_email', { unique: true }) @Column({ type: 'varchar', length: 254 }) email: string;
  /** The address as it was typed. */
  @Column({ type: 'varchar', length: 254 }) emailDisplay: string;
  @Column({ type: 'varchar', length: 100 }) name: string;
  @Column({ type: 'varchar', length: 30, nullable: true }) phone: string | null;
  @Column({ type: 'varchar', length: 35, nullable: true }) preferredLocale: string | null;
  @Column({ type: 'varchar', length: 64, nullable: true }) timeZone: string | null;
  @Column({ type: 'varchar', length: 10 }) colorScheme: ColorScheme;
  @Column({ type: 'varchar', length: 20 }) status: UserStatus;
  @Column({ ...instantColumn, nullable: true }) emailVerifiedAt: Date | null;
  @Column({ type: 'boolean', default: false }) isServiceAccount: boolean;
  @Column({ ...instantColumn, nullable: true }) lastSignInAt: Date | null;

  /** Whether this account may hold a session at all. */
  maySignIn(): boolean {
    return this.status === 'active' && !this.isServiceAccount;
  }

  /** The profile as the patch leaves it; what is not sent stays. */
  profileAfter(patch: UpdateProfile): Profile {
    const { name = this.name, phone = this.phone, preferredLocale = this.preferredLocale } = patch;
    const { timeZone = this.timeZone, colorScheme = this.colorScheme } = patch;
    return { name, phone, preferredLocale, timeZone, colorScheme };
  }

  /** Old and new value of every field that the patch changes. */
  changesOf(patch: UpdateProfile): Readonly<Record<string, FieldChange>> {
    const after = this.profileAfter(patch);
    const changed = profileFields.filter((field) => after[field] !== this[field]);
    return Object.fromEntries(changed.map((field) => [field, { from: this[field], to: after[field] }]));
  }
}
