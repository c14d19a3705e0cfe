import { Field, Float, Int, ObjectType } from 'type-graphql';

import { QuoteKind } from '../../content/quotes/quote-kind.enum.js';
import { QuoteMedium } from '../../content/quotes/quote-medium.enum.js';
import { SpeakerKind } from '../../content/quotes/speaker-kind.enum.js';
import { TextSpan } from '../../content/articles/text-span.object.js';

/** One who says an extracted quote. */
@ObjectType({ description: 'One who says an extracted quote.' })
export class ExtractedAttribution {
  @Field(() => String, { nullable: true, description: 'As printed at the quote.' })
  text: string | null;

  @Field(() => TextSpan, { nullable: true, description: 'Where those words stand.' })
  span: TextSpan | null;

  @Field(() => String, {
    nullable: true,
    description: 'The fullest name that the text gives the same speaker, null where it names none.',
  })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'Dr, Gen, Sir.' })
  honorific: string | null;

  @Field(() => String, { nullable: true, description: 'The role as stated.' })
  role: string | null;

  @Field(() => String, { nullable: true, description: 'The organisation of the role, as stated.' })
  organisation: string | null;

  @Field(() => SpeakerKind, { description: 'What it is that speaks.' })
  speakerKind: SpeakerKind;

  @Field(() => Float, { description: '0 to 1: of those at 0.9 nine in ten are right.' })
  confidence: number;

  @Field(() => String, { description: 'Name of the rule that decided.' })
  reason: string;

  @Field(() => [TextSpan], {
    description: 'From the words at the quote to the fullest name: she, Capt Ellery, Ruth Ellery.',
  })
  chain: TextSpan[];

  @Field(() => [String], { description: 'Who else it may have been, likeliest first.' })
  candidates: string[];
}

/** A quote found in a text that is not stored. */
@ObjectType({ description: 'A quote found in a text that is not stored.' })
export class ExtractedQuote {
  @Field(() => String, { description: 'The words of the spans joined by one space.' })
  text: string;

  @Field(() => QuoteKind, { description: 'How the words are reported.' })
  kind: QuoteKind;

  @Field(() => [TextSpan], { description: 'Where the words stand.' })
  spans: TextSpan[];

  @Field(() => String, { nullable: true, description: 'What introduces it: said, according to.' })
  cue: string | null;

  @Field(() => TextSpan, { nullable: true, description: 'Where the cue stands.' })
  cueSpan: TextSpan | null;

  @Field(() => QuoteMedium, { description: 'By what way it was said.' })
  medium: QuoteMedium;

  @Field(() => String, { nullable: true, description: 'Whom it was said to.' })
  addressee: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Index of the quote that tells this one, for speech within speech.',
  })
  within: number | null;

  @Field(() => [ExtractedAttribution], { description: 'All who say it, in the order of the text.' })
  attributions: ExtractedAttribution[];

  @Field(() => Float, { description: '0 to 1: that this is a quote at all, said by these.' })
  confidence: number;
}

/** What the engine finds in a text. */
@ObjectType({ description: 'Who says what in a text, without storing anything.' })
export class Extraction {
  @Field(() => String, { description: 'Language whose rules were used, as a BCP 47 code.' })
  language: string;

  @Field(() => [ExtractedQuote], { description: 'In the order of the text.' })
  quotes: ExtractedQuote[];
}
