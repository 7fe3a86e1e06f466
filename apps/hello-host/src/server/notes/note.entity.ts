import type { FieldChange } from '@atrium/contracts';
import { User } from '@atrium/server';
import { idColumn, Timestamped } from '@atrium/server-sdk';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { UpdateNote } from '../../contracts/index.js';

/** What stands in the audit log instead of a text that is nobody else's business. */
const kept = '•';

/** A note of one person. It goes when the person goes. */
@Entity({ name: 'note' })
@Index('ix_note_userId_createdAt_id', ['userId', 'createdAt', 'id'])
export class Note extends Timestamped {
  @PrimaryColumn(idColumn) id: string;
  @Column(idColumn) userId: string;
  @ManyToOne(() => User, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'userId', foreignKeyConstraintName: 'fk_note_userId' })
  user: Relation<User>;
  @Column({ type: 'varchar', length: 120 }) title: string;
  @Column({ type: 'text' }) text: string;

  /** What the patch would change, as the audit log may show it: the title in full, of the text only that it changed. */
  changesOf(patch: UpdateNote): Readonly<Record<string, FieldChange>> {
    return {
      ...(patch.title !== undefined && patch.title !== this.title && { title: { from: this.title, to: patch.title } }),
      ...(patch.text !== undefined && patch.text !== this.text && { text: { from: kept, to: kept } }),
    };
  }
}
