import { Field, ObjectType } from 'type-graphql';
import type { EntityRef } from '../../graphql/entity-ref.js';
import { UserError } from '../../graphql/user-error.js';
import { Article } from '../articles/article.entity.js';
import { FieldChangeObject } from '../history/field-change.object.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Membership } from '../people/membership.entity.js';
import { Person } from '../people/person.entity.js';
import { ClaimReview } from '../quotes/claim-review.entity.js';
import { Correction } from '../quotes/correction.entity.js';
import { Quote } from '../quotes/quote.entity.js';

const refusals = { description: 'Why nothing was changed; empty where something was.' };

/** Answer of what edits a quote. */
@ObjectType({ description: 'A quote after an edit.' })
export class CorrectQuotePayload {
  @Field(() => Quote, { nullable: true, description: 'As it is now, or would be.' })
  quote: EntityRef | null;

  @Field(() => Correction, { nullable: true, description: 'What the reader is told.' })
  correction: EntityRef | null;

  @Field(() => [FieldChangeObject], { description: 'The fields that changed, or would.' })
  changes: readonly FieldChangeObject[];

  @Field(() => [UserError], refusals)
  userErrors: UserError[];
}

/** Answer of what edits an article. */
@ObjectType({ description: 'An article after an edit.' })
export class ArticlePayload {
  @Field(() => Article, { nullable: true, description: 'As it is now.' })
  article: EntityRef | null;

  @Field(() => [UserError], refusals)
  userErrors: UserError[];
}

/** Answer of what edits a person. */
@ObjectType({ description: 'A person after an edit.' })
export class PersonPayload {
  @Field(() => Person, { nullable: true, description: 'As they are now, or would be.' })
  person: EntityRef | null;

  @Field(() => [UserError], refusals)
  userErrors: UserError[];
}

/** Answer of what edits an organisation. */
@ObjectType({ description: 'An organisation after an edit.' })
export class OrganisationPayload {
  @Field(() => Organisation, { nullable: true, description: 'As it is now, or would be.' })
  organisation: EntityRef | null;

  @Field(() => [UserError], refusals)
  userErrors: UserError[];
}

/** Answer of what edits an office. */
@ObjectType({ description: 'An office after an edit.' })
export class MembershipPayload {
  @Field(() => Membership, { nullable: true, description: 'As it is now; null once deleted.' })
  membership: EntityRef | null;

  @Field(() => [UserError], refusals)
  userErrors: UserError[];
}

/** Answer of saveClaimReview. */
@ObjectType({ description: 'A fact check after an edit.' })
export class ClaimReviewPayload {
  @Field(() => ClaimReview, { nullable: true, description: 'As it is now.' })
  claimReview: EntityRef | null;

  @Field(() => [UserError], refusals)
  userErrors: UserError[];
}
