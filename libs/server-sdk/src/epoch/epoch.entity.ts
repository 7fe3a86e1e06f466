import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `access` changes when somebody may lose a right, `settings` when a setting changes. */
export type EpochName = 'access' | 'settings';

/** One row per name. The value is a UUIDv7, compared for equality only. */
@Entity({ name: 'epoch' })
export class Epoch {
  @PrimaryColumn({ type: 'varchar', length: 32 }) name: EpochName;
  @Column({ type: 'varchar', length: 36 }) value: string;
}
