import { Field, Float, ID, InputType } from 'type-graphql';
import type { Argument } from '../../graphql/arguments.js';
import { Where } from '../../graphql/compiled.js';
import type { Row } from '../../graphql/row.js';
import { sql } from '../../graphql/sql.js';
import type { Value } from '../../graphql/value.js';
import type { Article } from '../articles/article.entity.js';
import { PublicationStatus } from '../articles/publication-status.enum.js';
import { Person } from '../people/person.entity.js';
import { QuoteKind } from '../quotes/quote-kind.enum.js';
import { QuoteMedium } from '../quotes/quote-medium.enum.js';
import { QuoteStatus } from '../quotes/quote-status.enum.js';
import type { Quote } from '../quotes/quote.entity.js';
import { SpeakerKind } from '../quotes/speaker-kind.enum.js';
import { noQuote, someQuote } from './quoting.js';
import { concerns } from './concerns.js';
import * as conditions from './conditions.js';
import { isNoSurer } from './confidence.js';
import { sameWords } from './same-words.js';
import { isAmong, isLanguage, isOneOf, rowIdsOf } from './value-conditions.js';
import { AffiliationFilter, OrganisationFilter, SpeakerFilter } from './organisation-filter.js';
import { TextFilter, textMatches } from './text-filter.js';
import { DateTimeRange, isWithin, matchesText, StringFilter } from './value-filters.js';

/** Which quotes. Retracted ones are left out unless `status` is asked for (semantics 18). */
@InputType({
  description:
    'Which quotes; all that is given must hold. Retracted ones are left out unless status is given.',
})
export class QuoteFilter {
  @Field(() => [QuoteFilter], { nullable: true, description: 'All of these hold.' })
  and?: Argument;

  @Field(() => [QuoteFilter], { nullable: true, description: 'One of these holds.' })
  or?: Argument;

  @Field(() => QuoteFilter, { nullable: true, description: 'This does not hold.' })
  not?: Argument;

  @Field(() => [ID], { nullable: true, description: 'One of these; unknown ids match nothing.' })
  @Where((quote: Row<Quote>, ids: Value) => sql`${quote.id} = any(${rowIdsOf(['Quote'], ids)})`)
  id?: Value;

  @Field(() => [SpeakerKind], { nullable: true, description: 'What sort of speaker.' })
  @Where(conditions.speakerKind)
  speakerKind?: SpeakerKind[];

  @Field(() => SpeakerFilter, { nullable: true, description: 'Who said it.' })
  @Where(conditions.speaker)
  speaker?: Argument;

  @Field(() => AffiliationFilter, { nullable: true, description: 'Whom the speaker spoke for.' })
  @Where(conditions.affiliation)
  affiliation?: Argument;

  @Field(() => ArticleFilter, { nullable: true, description: 'Where it was published.' })
  @Where((quote: Row<Quote>, article: Argument, scope) =>
    conditions.article(ArticleFilter, quote, article, scope),
  )
  article?: Argument;

  @Field(() => DateTimeRange, { nullable: true, description: 'When the article was published.' })
  @Where(isWithin((quote: Row<Quote>) => quote.publishedAt))
  publishedAt?: Argument;

  @Field(() => DateTimeRange, {
    nullable: true,
    description: 'When it was said; where that is not known, when it was published.',
  })
  @Where(isWithin((quote: Row<Quote>) => sql`coalesce(${quote.saidAt}, ${quote.publishedAt})`))
  saidAt?: Argument;

  @Field(() => [QuoteKind], { nullable: true, description: 'How the words are reported.' })
  @Where(isAmong((quote: Row<Quote>) => quote.kind))
  kind?: QuoteKind[];

  @Field(() => [QuoteMedium], { nullable: true, description: 'By what way it was said.' })
  @Where(isAmong((quote: Row<Quote>) => quote.medium))
  medium?: QuoteMedium[];

  @Field(() => [String], { nullable: true, description: 'Language of the words.' })
  @Where(isLanguage((quote: Row<Quote>) => quote.language))
  language?: Value;

  @Field(() => [QuoteStatus], { nullable: true, description: 'Whether it stands.' })
  @Where(isAmong((quote: Row<Quote>) => quote.status))
  status?: QuoteStatus[];

  @Field(() => TextFilter, { nullable: true, description: 'What its words say.' })
  @Where(textMatches)
  text?: Argument;

  @Field(() => [ID], { nullable: true, description: 'The words of one of these clusters.' })
  @Where(sameWords)
  cluster?: Value;

  @Field(() => Boolean, { nullable: true, description: 'Whether it has a place in the text.' })
  @Where(conditions.verbatim)
  verbatim?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Whether an editor vouched for it.' })
  @Where((quote: Row<Quote>, verified: boolean) =>
    verified ? sql`${quote.verifiedAt} is not null` : sql`${quote.verifiedAt} is null`,
  )
  verified?: boolean;

  @Field(() => Float, { nullable: true, description: 'Confidence up to this; never without one.' })
  @Where(isNoSurer)
  maxConfidence?: Value;
}

/** Demands on a list of quotes; each ranges over those that the caller can see (semantics 24). */
@InputType({ description: 'Demands on the quotes that the caller can see.' })
export class QuoteListFilter {
  @Field(() => QuoteFilter, { nullable: true, description: 'At least one meets this.' })
  @Where(someQuote(() => QuoteFilter))
  some?: Argument;

  @Field(() => QuoteFilter, { nullable: true, description: 'None meets this; true without any.' })
  @Where(noQuote(() => QuoteFilter))
  none?: Argument;

  @Field(() => QuoteFilter, { nullable: true, description: 'All meet this; true without any.' })
  @Where(conditions.everyQuote(() => QuoteFilter))
  every?: Argument;
}

/** Which people. */
@InputType({ description: 'Which people; all that is given must hold.' })
export class PersonFilter {
  @Field(() => [PersonFilter], { nullable: true, description: 'All of these hold.' })
  and?: Argument;

  @Field(() => [PersonFilter], { nullable: true, description: 'One of these holds.' })
  or?: Argument;

  @Field(() => PersonFilter, { nullable: true, description: 'This does not hold.' })
  not?: Argument;

  @Field(() => [ID], { nullable: true, description: 'One of these; unknown ids match nothing.' })
  @Where((person: Row<Person>, ids: Value) => isOneOf(['Person'], person, ids))
  id?: Value;

  @Field(() => StringFilter, { nullable: true, description: 'The current slug.' })
  @Where(matchesText((person: Row<Person>) => person.slug))
  slug?: Argument;

  @Field(() => StringFilter, { nullable: true, description: 'The name, other names left aside.' })
  @Where(matchesText((person: Row<Person>) => person.name))
  name?: Argument;

  @Field(() => StringFilter, { nullable: true, description: 'The item in Wikidata.' })
  @Where(matchesText((person: Row<Person>) => person.wikidataId))
  wikidataId?: Argument;

  @Field(() => AffiliationFilter, {
    nullable: true,
    description: 'Has or had a membership there, at whatever time.',
  })
  @Where(conditions.memberOf)
  memberOf?: Argument;

  @Field(() => QuoteListFilter, { nullable: true, description: 'What the person said.' })
  @Where((person: Row<Person>, quotes: Argument, scope) =>
    scope.matches(QuoteListFilter, conditions.saidBy(person), quotes),
  )
  quotes?: Argument;
}

/** Whom or what a mention names; without a demand any mention (semantics 30). */
@InputType({ description: 'Whom or what a mention names; any mention without a demand.' })
export class MentionFilter {
  @Field(() => PersonFilter, { nullable: true, description: 'It names such a person.' })
  @Where((mention: conditions.MentionRow, person: Argument, scope) =>
    conditions.namesPerson(PersonFilter, mention, person, scope),
  )
  person?: Argument;

  @Field(() => OrganisationFilter, { nullable: true, description: 'It names such a body.' })
  @Where(conditions.namesOrganisation)
  organisation?: Argument;
}

/** Demands on the mentions in an article. */
@InputType({ description: 'Demands on the mentions in an article.' })
export class MentionListFilter {
  @Field(() => MentionFilter, { nullable: true, description: 'At least one meets this.' })
  @Where(conditions.someMention(() => MentionFilter))
  some?: Argument;

  @Field(() => MentionFilter, { nullable: true, description: 'None meets this.' })
  @Where(conditions.noMention(() => MentionFilter))
  none?: Argument;
}

/** Which articles. */
@InputType({ description: 'Which articles; all that is given must hold.' })
export class ArticleFilter {
  @Field(() => [ArticleFilter], { nullable: true, description: 'All of these hold.' })
  and?: Argument;

  @Field(() => [ArticleFilter], { nullable: true, description: 'One of these holds.' })
  or?: Argument;

  @Field(() => ArticleFilter, { nullable: true, description: 'This does not hold.' })
  not?: Argument;

  @Field(() => [ID], { nullable: true, description: 'One of these; unknown ids match nothing.' })
  @Where((row: Row<Article>, ids: Value) => sql`${row.id} = any(${rowIdsOf(['Article'], ids)})`)
  id?: Value;

  @Field(() => DateTimeRange, { nullable: true, description: 'When it was published.' })
  @Where(isWithin((article: Row<Article>) => article.publishedAt))
  publishedAt?: Argument;

  @Field(() => StringFilter, { nullable: true, description: 'The headline.' })
  @Where(matchesText((article: Row<Article>) => article.headline))
  headline?: Argument;

  @Field(() => OrganisationFilter, { nullable: true, description: 'Who published it.' })
  @Where(conditions.outlet)
  outlet?: Argument;

  @Field(() => [String], { nullable: true, description: 'Language of the text.' })
  @Where(isLanguage((article: Row<Article>) => article.language))
  language?: Value;

  @Field(() => [PublicationStatus], { nullable: true, description: 'Whether it is published.' })
  @Where(isAmong((article: Row<Article>) => article.status))
  status?: PublicationStatus[];

  @Field(() => QuoteListFilter, { nullable: true, description: 'Its quotes.' })
  @Where((article: Row<Article>, quotes: Argument, scope) =>
    scope.matches(QuoteListFilter, conditions.printedIn(article), quotes),
  )
  quotes?: Argument;

  @Field(() => AffiliationFilter, {
    nullable: true,
    description: 'Mentions or quotes such a body.',
  })
  @Where(concerns)
  concerns?: Argument;

  @Field(() => MentionListFilter, { nullable: true, description: 'Whom and what it mentions.' })
  @Where((article: Row<Article>, mentions: Argument, scope) =>
    scope.matches(MentionListFilter, article, mentions),
  )
  mentions?: Argument;
}
