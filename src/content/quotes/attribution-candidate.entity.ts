import { Field, Float, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Speaker } from '../speakers/speaker.entity.js';
import { Attribution } from './attribution.entity.js';

/** Who else an attribution may have meant, likeliest first. */
@Entity('attribution_candidate')
@ForeignKey(() => Attribution, ['quoteId', 'attributionOrdinal'], ['quoteId', 'ordinal'], {
  onDelete: 'CASCADE',
})
@ObjectType('Candidate', { description: 'Somebody whom an attribution may have meant.' })
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
  @Field(() => Speaker, { name: 'speaker', description: 'Who it may have been.' })
  speakerId: string | null;

  @Column('text')
  name: string;

  @Column('double precision')
  @Field(() => Float, { description: 'How likely, 0 to 1.' })
  score: number;
}
