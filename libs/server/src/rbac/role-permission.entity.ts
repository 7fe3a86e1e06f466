import { idColumn } from '@atrium/server-sdk';
import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Role } from './role.entity.js';

/** A permission that a role holds. The code stays when its feature is taken out, and counts again when it comes back. */
@Entity({ name: 'role_permission' })
export class RolePermission {
  @PrimaryColumn(idColumn) roleId: string;
  @Index('ix_role_permission_permissionCode') @PrimaryColumn({ type: 'varchar', length: 100 }) permissionCode: string;
  @ManyToOne(() => Role, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'roleId', foreignKeyConstraintName: 'fk_role_permission_roleId' })
  role: Relation<Role>;
}
