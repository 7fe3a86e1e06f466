import { idColumn, instantColumn } from '@atrium/server-sdk';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Role } from './role.entity.js';

/** A role that a user holds. No key to users: rbac stands below accounts (decisions.md 22). */
@Entity({ name: 'role_grant' })
export class RoleGrant {
  @PrimaryColumn(idColumn) userId: string;
  @Index('ix_role_grant_roleId') @PrimaryColumn(idColumn) roleId: string;
  @Column(instantColumn) grantedAt: Date;
  /** Null when the application itself granted it. */
  @Column({ ...idColumn, nullable: true }) grantedBy: string | null;
  @ManyToOne(() => Role, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'roleId', foreignKeyConstraintName: 'fk_role_grant_roleId' })
  role: Relation<Role>;
}
