import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Speaker } from '../speakers/speaker.entity.js';

/** One duplicate that went into a survivor, with all that moved, so that it can be undone. */
@Entity('speaker_merge')
@Check('speaker_merge_two', 'survivor_id <> duplicate_id')
@Index('speaker_merge_survivor', ['survivorId'])
@Index('speaker_merge_standing', { synchronize: false })
export class SpeakerMerge {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @ForeignKey(() => Speaker)
  @Column('bigint')
  survivorId: string;

  @ForeignKey(() => Speaker)
  @Column('bigint')
  duplicateId: string;

  /** By kind of row: those that point at the survivor since, and those that had to go. */
  @Column('jsonb')
  moved: unknown;

  @Column('timestamptz', { default: () => 'now()' })
  mergedAt: Date;

  @Column('timestamptz', { nullable: true })
  undoneAt: Date | null;
}
