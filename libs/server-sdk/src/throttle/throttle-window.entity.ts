import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../db/entity-columns.js';

/** One counted window of one key. */
@Entity({ name: 'throttle' })
export class ThrottleWindow {
  /** SHA-256 of the key in hex: no address or name is kept. */
  @PrimaryColumn({ type: 'varchar', length: 64 }) keyHash: string;
  @Column({ type: 'int' }) count: number;
  @Index('ix_throttle_windowEndsAt') @Column(instantColumn) windowEndsAt: Date;
}
