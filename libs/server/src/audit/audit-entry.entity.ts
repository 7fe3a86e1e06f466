import type { FieldChange } from '@atrium/contracts';
import { idColumn, instantColumn, type ActorKind } from '@atrium/server-sdk';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who did what to what, written in the transaction of the act and never changed. */
@Entity({ name: 'audit_entry' })
@Index('ix_audit_entry_at_id', ['at', 'id'])
@Index('ix_audit_entry_actorId_at_id', ['actorId', 'at', 'id'])
@Index('ix_audit_entry_action_at_id', ['action', 'at', 'id'])
@Index('ix_audit_entry_entityType_at_id', ['entityType', 'at', 'id'])
@Index('ix_audit_entry_entityType_entityId_at_id', ['entityType', 'entityId', 'at', 'id'])
export class AuditEntry {
  @PrimaryColumn(idColumn) id: string;
  @Column(instantColumn) at: Date;
  @Column({ type: 'varchar', length: 10 }) actorKind: ActorKind;
  @Column({ ...idColumn, nullable: true }) actorId: string | null;
  @Column({ ...idColumn, nullable: true }) impersonatorId: string | null;
  @Column({ ...idColumn, nullable: true }) tokenId: string | null;
  /** Name of the event, `settings.changed` for example. */
  @Column({ type: 'varchar', length: 100 }) action: string;
  @Column({ type: 'varchar', length: 50 }) entityType: string;
  @Column({ type: 'varchar', length: 191 }) entityId: string;
  @Column({ type: 'json' }) changes: Record<string, FieldChange>;
  @Column({ type: 'json' }) data: Record<string, unknown>;
  @Column({ ...idColumn, nullable: true }) requestId: string | null;
  @Column({ type: 'varchar', length: 64, nullable: true }) ip: string | null;
  @Column({ type: 'varchar', length: 300, nullable: true }) userAgent: string | null;
}
