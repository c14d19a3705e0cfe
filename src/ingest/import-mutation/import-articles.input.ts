import { Field, Float, ID, InputType } from 'type-graphql';
import { PublicationStatus } from '../../content/articles/publication-status.enum.js';
import { QuoteKind } from '../../content/quotes/quote-kind.enum.js';
import { QuoteMedium } from '../../content/quotes/quote-medium.enum.js';
import { SpanInput } from '../../content/quotes/span.input.js';
import { SpeakerKind } from '../../content/quotes/speaker-kind.enum.js';
import { FindMode } from '../../content/quotes/find-mode.enum.js';
import { ImportErrorMode } from '../import-error-mode.enum.js';

/** Points at an organisation: the first given of id, slug and name counts. */
@InputType({ description: 'Points at an organisation: the first given of id, slug, name counts.' })
export class OrganisationRef {
  @Field(() => ID, { nullable: true, description: 'Its id.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'Its slug, or one that it had.' })
  slug?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name or another name of it.' })
  name?: string | null;
}

/** Points at a speaker, or names one that may be new. */
@InputType({
  description:
    'A speaker: the first given of id, slug, wikidataId, name counts; an unknown name makes a new one.',
})
export class SpeakerRef {
  @Field(() => ID, { nullable: true, description: 'Id of a person or organisation.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'The slug, or one that it had.' })
  slug?: string | null;

  @Field(() => String, { nullable: true, description: 'Such as Q42.' })
  wikidataId?: string | null;

  @Field(() => String, { nullable: true, description: 'A name or other name, in any case.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The words in the text: he, Gen Roe.' })
  ref?: string | null;

  @Field(() => SpeakerKind, { nullable: true, description: 'PERSON where it is not given.' })
  kind?: `${SpeakerKind}` | null;
}

/** A picture of an article. */
@InputType({ description: 'A picture of an article.' })
export class ImportImage {
  @Field(() => String, { nullable: true, description: 'Where it lies.' })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'The words below it.' })
  caption?: string | null;

  @Field(() => String, { nullable: true, description: 'For those who do not see it.' })
  altText?: string | null;

  @Field(() => String, { nullable: true, description: 'As printed: Jo Roe/Agency.' })
  credit?: string | null;
}

/** A quote with who says it, as the client knows it. */
@InputType({ description: 'A quote, as the client knows it.' })
export class ImportQuote {
  @Field(() => String, { description: 'The words: the spans joined by one space.' })
  text: string;

  @Field(() => QuoteKind, { description: 'How the words are reported.' })
  kind: `${QuoteKind}`;

  @Field(() => QuoteMedium, { defaultValue: 'UNKNOWN', description: 'By what way it was said.' })
  medium: `${QuoteMedium}`;

  @Field(() => SpeakerRef, { nullable: true, description: 'Who says it.' })
  speaker?: SpeakerRef | null;

  @Field(() => String, { nullable: true, description: 'The role as printed.' })
  statedRole?: string | null;

  @Field(() => String, { nullable: true, description: 'The words for the speaker, as printed.' })
  attributionText?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'RFC 3339; when it was said, where that is not the day of publication.',
  })
  saidAt?: string | null;

  @Field(() => [SpanInput], {
    nullable: true,
    description: 'Where it stands. Without, the words of DIRECT and MIXED quotes are searched for.',
  })
  spans?: SpanInput[] | null;

  @Field(() => FindMode, { nullable: true, description: 'How to search for the words.' })
  find?: `${FindMode}` | null;

  @Field(() => Float, { nullable: true, description: 'From 0 to 1.' })
  confidence?: number | null;
}

/** An article to be imported. */
@InputType({
  description: 'An article to take in. Where quotes is omitted, they are extracted from the text.',
})
export class ImportArticle {
  @Field(() => String, { description: 'With the outlet it says which article this is.' })
  externalId: string;

  @Field(() => OrganisationRef, { description: 'Who published it; must be known.' })
  outlet: OrganisationRef;

  @Field(() => String, { nullable: true, description: 'An http(s) address that no other has.' })
  url?: string | null;

  @Field(() => String, { description: 'The headline.' })
  headline: string;

  @Field(() => String, { nullable: true, description: 'The lines below the headline.' })
  standfirst?: string | null;

  @Field(() => String, { description: 'RFC 3339, with an offset.' })
  publishedAt: string;

  @Field(() => String, { nullable: true, description: 'BCP 47; found out where not given.' })
  language?: string | null;

  @Field(() => String, { description: 'The text; it is stored untouched.' })
  plainText: string;

  @Field(() => String, { nullable: true, description: 'Where and when it was written.' })
  dateline?: string | null;

  @Field(() => String, { nullable: true, description: 'Who wrote it.' })
  byline?: string | null;

  @Field(() => PublicationStatus, {
    nullable: true,
    description: 'PUBLISHED for a new one; stays as it is for one that is there.',
  })
  status?: `${PublicationStatus}` | null;

  @Field(() => String, { nullable: true, description: 'RFC 3339; hidden until then.' })
  embargoUntil?: string | null;

  @Field(() => [ImportImage], { nullable: true, description: 'Its pictures, in their order.' })
  images?: ImportImage[] | null;

  @Field(() => [ImportQuote], {
    nullable: true,
    description: 'Its quotes. An empty list says that there are none.',
  })
  quotes?: ImportQuote[] | null;
}

/** A batch of articles. */
@InputType({
  description:
    'Articles to take in. Times are strings here, so that one bad item is rejected alone and never the whole request.',
})
export class ImportArticlesInput {
  @Field(() => String, {
    description: 'The same key and input again answer the stored result and write nothing.',
  })
  idempotencyKey: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Answers what would happen, and stores nothing.',
  })
  dryRun: boolean;

  @Field(() => ImportErrorMode, {
    defaultValue: 'SKIP_ITEM',
    description: 'What a bad item does to the others.',
  })
  onError: `${ImportErrorMode}`;

  @Field(() => [ImportArticle], { description: 'At most 500.' })
  articles: ImportArticle[];
}
