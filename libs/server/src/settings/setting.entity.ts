import { Timestamped } from '@atrium/server-sdk';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who changed a field last, and when (ISO 8601); `changedBy` is null for the application itself. */
export interface FieldMark {
  readonly changedAt: string;
  readonly changedBy: string | null;
}

/** What was stored of one namespace: only the fields that somebody set, secrets sealed. */
@Entity({ name: 'setting' })
export class Setting extends Timestamped {
  @PrimaryColumn({ type: 'varchar', length: 50 }) namespace: string;
  @Column({ type: 'json' }) value: Record<string, unknown>;
  @Column({ type: 'int' }) version: number;
  @Column({ type: 'json' }) fields: Record<string, FieldMark>;
}
