import type { Argument } from '../../graphql/arguments.js';
import type { ClassOf, Row } from '../../graphql/row.js';
import type { Scope } from '../../graphql/scope.js';
import { all, sql, type Sql } from '../../graphql/sql.js';
import { Article } from '../articles/article.entity.js';
import { Mention } from '../articles/mention.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Membership } from '../people/membership.entity.js';
import { Person } from '../people/person.entity.js';
import { Attribution } from '../quotes/attribution.entity.js';
import { QuoteOrganisation } from '../quotes/quote-organisation.entity.js';
import { QuoteSpan } from '../quotes/quote-span.entity.js';
import { Quote } from '../quotes/quote.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { belongs, standsUnder, type OrganisationAsked } from './affiliation.js';
import { texts } from './value-conditions.js';
import { OrganisationFilter, SpeakerFilter } from './organisation-filter.js';

/** Columns of a mention. */
export type MentionRow = Row<Mention>;

/** The quotes that a list filter ranges over. */
export interface QuotesOf {
  /** Whether a quote is of the list. */
  readonly holds: (quote: Row<Quote>, scope: Scope) => Sql;
  /** The article whose quotes they are. */
  readonly articleId?: Sql;
  /** The speaker whose quotes they are. */
  readonly speakerId?: Sql;
}

type FilterClass = () => ClassOf<object>;

/** Some attribution of the quote is of one of the kinds. */
export function speakerKind(quote: Row<Quote>, kinds: readonly string[], scope: Scope): Sql {
  return scope.exists(
    Attribution,
    (said) => sql`${said.quoteId} = ${quote.id} and ${said.speakerKind} = any(${texts(kinds)})`,
  );
}

/** Some attribution of the quote names such a speaker. */
export function speaker(quote: Row<Quote>, filter: Argument, scope: Scope): Sql {
  const said = scope.table(Attribution);
  const who = scope.table(Speaker);
  return sql`exists (select from ${said.from} join ${who.from} on ${who.row.id} = ${said.row.speakerId}
    where ${said.row.quoteId} = ${quote.id} and ${who.visible}
      and ${scope.matches(SpeakerFilter, who.row, filter)})`;
}

/** Somebody said it for such an organisation, or the organisation itself did (semantics 27). */
export function affiliation(quote: Row<Quote>, filter: Argument, scope: Scope): Sql {
  const asked = filter as OrganisationAsked;
  const body = scope.table(Organisation);
  const meets = scope.matches(OrganisationFilter, body.row, asked.organisation);
  return scope.exists(
    QuoteOrganisation,
    (row) => sql`${row.quoteId} = ${quote.id} and ${belongs(row, asked)}
      and ${row.organisationId} in (select ${body.row.id} from ${body.from} where ${body.visible} and ${meets})`,
  );
}

/** The quote's article is such a one. */
export function article(
  filter: ClassOf<object>,
  quote: Row<Quote>,
  argument: Argument,
  scope: Scope,
): Sql {
  return scope.exists(
    Article,
    (printed) =>
      sql`${printed.id} = ${quote.articleId} and ${scope.matches(filter, printed, argument)}`,
  );
}

/** The quote has a place in the text; the database sees to it that the place cuts out its words. */
export function verbatim(quote: Row<Quote>, wanted: boolean, scope: Scope): Sql {
  const placed = scope.exists(QuoteSpan, (span) => sql`${span.quoteId} = ${quote.id}`);
  return wanted ? placed : sql`not ${placed}`;
}

/** The article's outlet is such an organisation. */
export function outlet(row: Row<Article>, filter: Argument, scope: Scope): Sql {
  return scope.exists(
    Organisation,
    (publisher) =>
      sql`${publisher.id} = ${row.outletId} and ${scope.matches(OrganisationFilter, publisher, filter)}`,
  );
}

/** The person has or had a membership in such an organisation (semantics 28). */
export function memberOf(person: Row<Person>, filter: Argument, scope: Scope): Sql {
  return scope.exists(
    Membership,
    (membership) => sql`${membership.personId} = ${person.id}
      and ${standsUnder(membership.organisationId, filter as OrganisationAsked, scope)}`,
  );
}

/** The mention names such a person. */
export function namesPerson(
  filter: ClassOf<object>,
  mention: MentionRow,
  argument: Argument,
  scope: Scope,
): Sql {
  return scope.exists(
    Person,
    (person) =>
      sql`${person.id} = ${mention.speakerId} and ${scope.matches(filter, person, argument)}`,
  );
}

/** The mention names such an organisation. */
export function namesOrganisation(mention: MentionRow, argument: Argument, scope: Scope): Sql {
  return scope.exists(
    Organisation,
    (body) => sql`${body.id} = ${mention.speakerId}
      and ${scope.matches(OrganisationFilter, body, argument)}`,
  );
}

/** The quotes with an attribution to the person. */
export function saidBy(person: Row<Person>): QuotesOf {
  const holds = (quote: Row<Quote>, scope: Scope): Sql =>
    scope.exists(
      Attribution,
      (said) => sql`${said.quoteId} = ${quote.id} and ${said.speakerId} = ${person.id}`,
    );
  return { holds, speakerId: person.id };
}

/** The quotes of the article. */
export function printedIn(row: Row<Article>): QuotesOf {
  const holds = (quote: Row<Quote>): Sql => sql`${quote.articleId} = ${row.id}`;
  return { holds, articleId: row.id };
}

/** A demand on a list of quotes. */
export type QuoteListCondition = (quotes: QuotesOf, filter: Argument, scope: Scope) => Sql;

/** At least one quote of the list meets the filter, where each has to be tried. */
export function meetsSome(filterClass: FilterClass): QuoteListCondition {
  return (quotes, filter, scope) =>
    scope.exists(Quote, (quote) =>
      all([
        quotes.holds(quote, scope),
        ...inRange(quote, filter),
        scope.matches(filterClass(), quote, filter),
      ]),
    );
}

/** No quote of the list fails the filter. */
export function everyQuote(filterClass: FilterClass): QuoteListCondition {
  return (quotes, filter, scope) =>
    sql`not ${scope.exists(Quote, (quote) =>
      all([
        quotes.holds(quote, scope),
        ...inRange(quote, filter),
        sql`not ${scope.matches(filterClass(), quote, filter)}`,
      ]),
    )}`;
}

type MentionListCondition = (row: Row<Article>, filter: Argument, scope: Scope) => Sql;

/** At least one mention in the article meets the filter. */
export function someMention(filterClass: FilterClass): MentionListCondition {
  return (row, filter, scope) =>
    scope.exists(
      Mention,
      (mention) =>
        sql`${mention.articleId} = ${row.id} and ${scope.matches(filterClass(), mention, filter)}`,
    );
}

/** No mention in the article meets the filter. */
export function noMention(filterClass: FilterClass): MentionListCondition {
  const some = someMention(filterClass);
  return (row, filter, scope) => sql`not ${some(row, filter, scope)}`;
}

/**
 * What a quote filter ranges over: unretracted quotes, unless `status` occurs in its own and/or/not
 * tree (semantics 18).
 */
export function inRange(quote: Row<Quote>, filter: Argument): readonly Sql[] {
  return speaksOfStatus(filter) ? [] : [sql`${quote.status} <> 'RETRACTED'`];
}

/** Whether `status` occurs in the and/or/not tree of a quote filter. */
export function speaksOfStatus(filter: Argument): boolean {
  if (filter === undefined) return false;
  const { and, or, not, status } = filter as { [name: string]: Argument };
  if (status !== undefined) return true;
  return [and, or, not].flat().some(speaksOfStatus);
}
