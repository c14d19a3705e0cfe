import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { Quote } from './quote.entity.js';
import { Guarded } from '../../graphql/guarded.js';
import { Node } from '../../graphql/node.js';
import { DateScalar } from '../../graphql/scalars.js';
import { sql } from '../../graphql/sql.js';

/** What fact checkers found about the claim in a quote. One per quote and url. */
@Entity('claim_review')
@Unique('claim_review_once', ['quoteId', 'url'])
@Check('claim_review_given', `claim_reviewed <> '' AND textual_rating <> ''`)
@Guarded<ClaimReview>((review, scope) =>
  scope.exists(Quote, (quote) => sql`${quote.id} = ${review.quoteId}`),
)
@ObjectType({
  implements: Node,
  description: 'What fact checkers found about the claim in a quote.',
})
export class ClaimReview {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'Stays the same for good.' })
  id: string;

  @Column('integer', { default: 1 })
  version: number;

  @ForeignKey(() => Quote)
  @Column('bigint')
  quoteId: string;

  @Column('text')
  @Field(() => String, { description: 'The claim in words.' })
  claimReviewed: string;

  /** In the publisher's words: Mostly false. */
  @Column('text')
  @Field(() => String, { description: "The verdict in the publisher's words." })
  textualRating: string;

  @Column('text')
  @Field(() => String, { description: 'Where the review stands.' })
  url: string;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'When it was reviewed.' })
  reviewDate: string | null;

  @ForeignKey(() => Organisation)
  @Index('claim_review_publisher')
  @Column('bigint')
  @Field(() => Organisation, { name: 'publisher', description: 'Who reviewed it.' })
  publisherId: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
