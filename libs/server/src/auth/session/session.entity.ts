import { idColumn, instantColumn } from '@atrium/server-sdk';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { User } from '../../accounts/index.js';

/** One signed-in browser. A sign-in that still owes a factor is another kind of thing and never a row here. */
@Entity({ name: 'session' })
export class Session {
  @PrimaryColumn(idColumn) id: string;
  /** SHA-256 of the cookie's token; the token itself is stored nowhere. */
  @Index('uq_session_tokenHash', { unique: true }) @Column({ type: 'varchar', length: 64 }) tokenHash: string;
  @Index('ix_session_userId') @Column(idColumn) userId: string;
  @ManyToOne(() => User, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'userId', foreignKeyConstraintName: 'fk_session_userId' })
  user: Relation<User>;
  @Column(instantColumn) createdAt: Date;
  /** Written at most once a minute. */
  @Column(instantColumn) lastSeenAt: Date;
  /** When the person last proved who they are. */
  @Column(instantColumn) authenticatedAt: Date;
  @Column({ type: 'int' }) assurance: number;
  @Column({ type: 'json' }) methods: string[];
  /** Until then sensitive acts need no new proof. */
  @Column(instantColumn) freshUntil: Date;
  @Column({ type: 'varchar', length: 45, nullable: true }) ip: string | null;
  @Column({ type: 'varchar', length: 300, nullable: true }) userAgent: string | null;
  @Column({ ...idColumn, nullable: true }) impersonatorId: string | null;
  /** End of the longest absolute limit; a person's own limits may end it earlier. */
  @Index('ix_session_expiresAt') @Column(instantColumn) expiresAt: Date;
}
