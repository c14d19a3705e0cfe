import { Field, Float, ObjectType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Membership } from '../people/membership.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { Quote } from './quote.entity.js';
import type { RoleBasis } from '../people/role-basis.enum.js';
import { SpeakerKind } from './speaker-kind.enum.js';

/** One who says a quote, with the role at the time, frozen. Joint speakers have a row each. */
@Entity('attribution')
@Check(
  'attribution_kind',
  `speaker_kind IN ('PERSON', 'ORGANISATION', 'GROUP', 'DOCUMENT', 'UNNAMED', 'UNRESOLVED')`,
)
@Check('attribution_role_basis', `role_basis IN ('STATED', 'RESOLVED', 'EDITOR')`)
@Check(
  'attribution_named',
  `(speaker_id IS NULL) = (speaker_kind NOT IN ('PERSON', 'ORGANISATION'))`,
)
@Check('attribution_span', 'span_start >= 0 AND span_start < span_end')
@Index('attribution_speaker', ['speakerId', 'quoteId'])
@Index('attribution_role_organisation', ['roleOrganisationId', 'quoteId'])
@Index('attribution_speaker_once', { synchronize: false })
@Index('attribution_role_membership', { synchronize: false })
@ObjectType({ description: 'One of those who say a quote.' })
export class Attribution {
  @ForeignKey(() => Quote, { onDelete: 'CASCADE' })
  @PrimaryColumn('bigint')
  quoteId: string;

  /** 1 for the first in the order of the text. */
  @PrimaryColumn('integer')
  ordinal: number;

  @Column('text')
  @Field(() => SpeakerKind, { description: 'What sort of speaker it is, named or not.' })
  speakerKind: `${SpeakerKind}`;

  @ForeignKey(() => Speaker)
  @Column('bigint', { nullable: true })
  @Field(() => Speaker, {
    name: 'speaker',
    nullable: true,
    description: 'Who said it; null where nobody is named.',
  })
  speakerId: string | null;

  /** As printed: 'Capt Ellery', 'she'. */
  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "As printed: 'Capt Ellery', 'she', 'Senior harbour officials'.",
  })
  text: string | null;

  @Column('integer', { nullable: true })
  spanStart: number | null;

  @Column('integer', { nullable: true })
  spanEnd: number | null;

  @Column('double precision', { nullable: true })
  @Field(() => Float, { nullable: true, description: 'How sure this is, 0 to 1.' })
  confidence: number | null;

  /** Name of the rule that decided; null when an editor or a feed did. */
  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Name of the rule that decided; null when an editor or a feed did.',
  })
  reason: string | null;

  @Column('text', { nullable: true })
  roleText: string | null;

  /** Null where there is no role at all. */
  @Column('text', { nullable: true })
  roleBasis: `${RoleBasis}` | null;

  @ForeignKey(() => Organisation)
  @Column('bigint', { nullable: true })
  roleOrganisationId: string | null;

  @ForeignKey(() => Membership, { onDelete: 'SET NULL' })
  @Column('bigint', { nullable: true })
  roleMembershipId: string | null;
}
