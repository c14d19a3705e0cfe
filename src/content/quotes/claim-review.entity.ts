import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { Quote } from './quote.entity.js';

/** What fact checkers found about the claim in a quote. One per quote and url. */
@Entity('claim_review')
@Unique('claim_review_once', ['quoteId', 'url'])
@Check('claim_review_given', `claim_reviewed <> '' AND textual_rating <> ''`)
export class ClaimReview {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @Column('integer', { default: 1 })
  version: number;

  @ForeignKey(() => Quote)
  @Column('bigint')
  quoteId: string;

  @Column('text')
  claimReviewed: string;

  /** In the publisher's words: Mostly false. */
  @Column('text')
  textualRating: string;

  @Column('text')
  url: string;

  @Column('date', { nullable: true })
  reviewDate: string | null;

  @ForeignKey(() => Organisation)
  @Index('claim_review_publisher')
  @Column('bigint')
  publisherId: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
