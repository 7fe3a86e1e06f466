import { Timestamped } from '@atrium/server-sdk';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A permission that some version of the application has declared; the next start knows it as not new. */
@Entity({ name: 'permission' })
export class KnownPermission extends Timestamped {
  @PrimaryColumn({ type: 'varchar', length: 100 }) code: string;
  @Column({ type: 'varchar', length: 500 }) description: string;
}
