import { idColumn, instantColumn } from '@atrium/server-sdk';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { User } from '../../accounts/index.js';

/** A link that signs one person in once. */
@Entity({ name: 'sign_in_link' })
export class SignInLink {
  @PrimaryColumn(idColumn) id: string;
  @Index('ix_sign_in_link_userId') @Column(idColumn) userId: string;
  @ManyToOne(() => User, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'userId', foreignKeyConstraintName: 'fk_sign_in_link_userId' })
  user: Relation<User>;
  /** SHA-256 of the link's token. */
  @Index('uq_sign_in_link_tokenHash', { unique: true }) @Column({ type: 'varchar', length: 64 }) tokenHash: string;
  @Column(instantColumn) createdAt: Date;
  @Index('ix_sign_in_link_expiresAt') @Column(instantColumn) expiresAt: Date;
  @Column({ ...instantColumn, nullable: true }) usedAt: Date | null;
}
