import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../graphql/scalars.js';

/** A fact check of what a quote claims. */
@InputType({ description: 'A fact check of what a quote claims.' })
export class SaveClaimReviewInput {
  @Field(() => ID, { nullable: true, description: 'Without it a new one is made.' })
  id?: string | null;

  @Field(() => ID, { description: 'The quote that makes the claim.' })
  quoteId: string;

  @Field(() => String, { description: 'The claim in words.' })
  claimReviewed: string;

  @Field(() => String, { description: "The verdict in the publisher's words." })
  textualRating: string;

  @Field(() => String, { description: 'An http(s) address; one review per quote and address.' })
  url: string;

  @Field(() => DateScalar, { nullable: true, description: 'When it was reviewed.' })
  reviewDate?: string | null;

  @Field(() => ID, { description: 'The organisation that reviewed it.' })
  publisherId: string;
}
