import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime } from '../../graphql/scalars.js';
import { CorrectionKind } from '../quotes/correction-kind.enum.js';
import { QuoteKind } from '../quotes/quote-kind.enum.js';
import { QuoteMedium } from '../quotes/quote-medium.enum.js';
import { SpanInput } from '../quotes/span.input.js';
import { SpeakerKind } from '../quotes/speaker-kind.enum.js';

/** Somebody who says a quote. */
@InputType({ description: 'Somebody who says a quote: by id, or of a kind that has no name.' })
export class AttributionInput {
  @Field(() => ID, { nullable: true, description: 'Id of a person or organisation.' })
  speakerId?: string | null;

  @Field(() => SpeakerKind, { nullable: true, description: 'UNRESOLVED where nothing is given.' })
  speakerKind?: `${SpeakerKind}` | null;

  @Field(() => String, { nullable: true, description: 'As printed: he, Gen Roe.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'The role as printed.' })
  statedRole?: string | null;
}

/** What to change of a quote. */
@InputType({
  description:
    'What to change; what is omitted stays, null clears. speakerId replaces all attributions by one; null makes it UNRESOLVED.',
})
export class QuotePatch {
  @Field(() => String, { nullable: true, description: 'The words; the spans follow.' })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'The one who says it.' })
  speakerId?: string | null;

  @Field(() => [AttributionInput], { nullable: true, description: 'All who say it together.' })
  attributions?: AttributionInput[] | null;

  @Field(() => QuoteKind, { nullable: true, description: 'How the words are reported.' })
  kind?: `${QuoteKind}` | null;

  @Field(() => QuoteMedium, { nullable: true, description: 'By what way it was said.' })
  medium?: `${QuoteMedium}` | null;

  @Field(() => String, { nullable: true, description: 'Whom it was said to.' })
  addressee?: string | null;

  @Field(() => ID, { nullable: true, description: 'The person who voiced it for another.' })
  spokespersonId?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was said.' })
  saidAt?: Date | null;

  @Field(() => [SpanInput], {
    nullable: true,
    description: 'Where the words stand in the current plainText.',
  })
  spans?: SpanInput[] | null;
}

/** A correction. */
@InputType({ description: 'A correction of a quote.' })
export class CorrectQuoteInput {
  @Field(() => ID, { description: 'Id of the quote.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read; another: VERSION_CONFLICT.' })
  expectedVersion: number;

  @Field(() => QuotePatch, { description: 'What to change.' })
  patch: QuotePatch;

  @Field(() => CorrectionKind, { description: 'What was wrong.' })
  kind: `${CorrectionKind}`;

  @Field(() => String, { description: 'What the reader is told.' })
  note: string;

  @Field(() => Boolean, { description: 'False: only editors see the correction.' })
  public: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Answers what would change, and changes nothing.',
  })
  dryRun: boolean;
}

/** A quote that the engine missed. */
@InputType({ description: 'A quote that the engine missed.' })
export class AddQuoteInput {
  @Field(() => ID, { description: 'Id of the article.' })
  articleId: string;

  @Field(() => String, { description: 'The words as they stand in the article.' })
  text: string;

  @Field(() => QuoteKind, { description: 'How the words are reported.' })
  kind: `${QuoteKind}`;

  @Field(() => QuoteMedium, { defaultValue: 'UNKNOWN', description: 'By what way it was said.' })
  medium: `${QuoteMedium}`;

  @Field(() => [SpanInput], {
    nullable: true,
    description: 'Where they stand; searched for where not given.',
  })
  spans?: SpanInput[] | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was said, where that is not the day of publication.',
  })
  saidAt?: Date | null;

  @Field(() => [AttributionInput], { description: 'All who say it together, at least one.' })
  attributions: AttributionInput[];

  @Field(() => String, { nullable: true, description: 'Why, for editors.' })
  note?: string | null;
}

/** A quote that an editor vouches for. */
@InputType({ description: 'A quote that an editor vouches for as it stands.' })
export class VerifyQuoteInput {
  @Field(() => ID, { description: 'Id of the quote.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read; another: VERSION_CONFLICT.' })
  expectedVersion: number;

  @Field(() => String, { nullable: true, description: 'How it was checked, for editors.' })
  note?: string | null;
}

/** A quote that is taken back, or brought back. */
@InputType({ description: 'A quote that is taken back, or brought back.' })
export class RetractQuoteInput {
  @Field(() => ID, { description: 'Id of the quote.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read; another: VERSION_CONFLICT.' })
  expectedVersion: number;

  @Field(() => String, { description: 'What the reader is told.' })
  note: string;
}
