import { idColumn, instantColumn, Timestamped } from '@atrium/server-sdk';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A named set of permissions. Its code never changes; grants and settings name it. */
@Entity({ name: 'role' })
export class Role extends Timestamped {
  @PrimaryColumn(idColumn) id: string;
  @Index('uq_role_code', { unique: true }) @Column({ type: 'varchar', length: 50 }) code: string;
  @Column({ type: 'varchar', length: 100 }) name: string;
  @Column({ type: 'varchar', length: 500 }) description: string;
  /** Came with the application; it cannot be renamed or deleted. */
  @Column({ type: 'boolean', default: false }) isSystem: boolean;
  /** Written first by transactions that must run one after another (decisions.md 17); its value means nothing. */
  @Column({ ...instantColumn, nullable: true }) lockedAt: Date | null;
}
