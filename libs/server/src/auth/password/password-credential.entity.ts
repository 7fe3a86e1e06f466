import { idColumn, Timestamped } from '@atrium/server-sdk';
import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { User } from '../../accounts/index.js';

/** The password of one person; at most one row each. */
@Entity({ name: 'password_credential' })
export class PasswordCredential extends Timestamped {
  @PrimaryColumn(idColumn) userId: string;
  @OneToOne(() => User, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'userId', foreignKeyConstraintName: 'fk_password_credential_userId' })
  user: Relation<User>;
  /** PHC string whose tag is peppered. */
  @Column({ type: 'varchar', length: 191 }) hash: string;
  /** Pepper that the tag was made with. */
  @Column({ type: 'varchar', length: 64 }) keyId: string;
}
