import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Speaker } from '../speakers/speaker.entity.js';
import { Attribution } from './attribution.entity.js';

/** Who else an attribution may have meant, likeliest first. */
@Entity('attribution_candidate')
@ForeignKey(() => Attribution, ['quoteId', 'attributionOrdinal'], ['quoteId', 'ordinal'], {
  onDelete: 'CASCADE',
})
export class AttributionCandidate {
  @PrimaryColumn('bigint')
  quoteId: string;

  @PrimaryColumn('integer')
  attributionOrdinal: number;

  @PrimaryColumn('integer')
  ordinal: number;

  @ForeignKey(() => Speaker)
  @Index('attribution_candidate_speaker')
  @Column('bigint', { nullable: true })
  speakerId: string | null;

  @Column('text')
  name: string;

  @Column('double precision')
  score: number;
}
