import { seesUnpublished } from '../../base/viewer.js';
import type { Argument, Arguments } from '../../graphql/arguments.js';
import type { Row } from '../../graphql/row.js';
import type { Scope } from '../../graphql/scope.js';
import type { Listing } from '../../graphql/selected.js';
import { all, sql, type Sql } from '../../graphql/sql.js';
import { Value } from '../../graphql/value.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { QuoteOrganisation } from '../quotes/quote-organisation.entity.js';
import { QuoteSpeaker } from '../quotes/quote-speaker.entity.js';
import type { Quote } from '../quotes/quote.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { belongs, type OrganisationAsked } from './affiliation.js';
import { speaksOfStatus } from './conditions.js';
import { OrganisationFilter, SpeakerFilter } from './organisation-filter.js';

/** Where the rows of a list of quotes are found fastest. */
export interface QuoteSource {
  /** Tables that lead to the quotes, conditions on them, and the quote's columns as they have them. */
  readonly lead: (
    quote: Row<Quote>,
  ) => Required<Pick<Listing, 'through'>> & { where: Sql; row: Row<Quote> };
  /** What is left of the filter. */
  readonly rest: Arguments;
  /** Where its public, unretracted quotes are counted. */
  readonly counted: KeptCount;
}

/** Rows of quote_count and the column to sum; 0 stands for whatever organisation or speaker, or none. */
export interface KeptCount {
  readonly organisationId: Sql;
  readonly speakerId: Sql;
  readonly column: Sql;
  /** The shortest span that is counted by itself. */
  readonly finest: 'DAY' | 'MONTH';
}

/** The count of all quotes. */
export const allQuotes: KeptCount = {
  organisationId: sql`0`,
  speakerId: sql`0`,
  column: sql`office`,
  finest: 'DAY',
};

/**
 * The quotes of one speaker by the table that is kept for it; none where `speakerId` is null.
 */
export function ofSpeaker(speakerId: Sql, rest: Arguments, scope: Scope): QuoteSource {
  return {
    lead: (quote) => {
      const { from, row, visible } = scope.table(QuoteSpeaker);
      const where = all([sql`${row.speakerId} = ${speakerId}`, visible, ...standing(row, rest)]);
      const through = { from, on: sql`${quote.id} = ${row.quoteId}` };
      return { through, where, row: along(quote, row) };
    },
    rest,
    counted: { ...allQuotes, speakerId, finest: 'MONTH' },
  };
}

/**
 * The quotes that belong to one organisation by the table that is kept for it; none where
 * `organisationId` is null.
 */
export function ofOrganisation(
  organisationId: Sql,
  asked: OrganisationAsked,
  rest: Arguments,
  scope: Scope,
): QuoteSource {
  return {
    lead: (quote) => {
      const { from, row, visible } = scope.table(QuoteOrganisation);
      const where = all([
        sql`${row.organisationId} = ${organisationId}`,
        belongs(row, asked),
        visible,
        ...standing(row, rest),
      ]);
      const through = { from, on: sql`${quote.id} = ${row.quoteId}` };
      return { through, where, row: along(quote, row) };
    },
    rest,
    counted: { ...allQuotes, organisationId, column: columnOf(asked) },
  };
}

function columnOf({ includeDescendants, orSelf }: OrganisationAsked): Sql {
  if (includeDescendants) return orSelf ? sql`tree_with_self` : sql`office_tree`;
  return orSelf ? sql`with_self` : sql`office`;
}

/**
 * The source that a filter points at: one speaker by id or by kind and slug, or one organisation by
 * id or slug. Null where it names none or several.
 */
export function sourceOf(filter: Arguments, scope: Scope): QuoteSource | null {
  const { speaker, ...besideSpeaker } = filter;
  if (isOneSpeaker(speaker as Arguments | undefined)) {
    const { from, row, visible } = scope.table(Speaker);
    const meets = scope.matches(SpeakerFilter, row, speaker);
    const id = sql`(select ${row.id} from ${from} where ${visible} and ${meets})`;
    return ofSpeaker(id, besideSpeaker, scope);
  }
  const { affiliation, ...besideAffiliation } = filter;
  const id = organisationOf(affiliation, scope);
  return id && ofOrganisation(id, affiliation as OrganisationAsked, besideAffiliation, scope);
}

/** The row id of the organisation of an AffiliationFilter; null where it names none or several. */
export function organisationOf(affiliation: Argument, scope: Scope): Sql | null {
  const asked = affiliation as OrganisationAsked | undefined;
  if (!isOne(asked?.organisation, ['id', 'slug'])) return null;
  const { from, row, visible } = scope.table(Organisation);
  const meets = scope.matches(OrganisationFilter, row, asked!.organisation);
  return sql`(select ${row.id} from ${from} where ${visible} and ${meets})`;
}

/** Whether the kept counts count the same as the viewer would: nothing hidden, nothing filtered. */
export function countsAll(filter: Arguments, { viewer }: Scope): boolean {
  return !seesUnpublished(viewer) && demandsNothing(filter);
}

/** Whether a filter leaves everything in. */
export function demandsNothing(filter: Arguments): boolean {
  return Object.values(filter).every((asked) => asked === undefined);
}

/** Public, unretracted quotes by the counts that triggers keep. */
export function keptCount({ organisationId, speakerId, column }: KeptCount): Sql {
  return sql`(select coalesce(sum(c.${column}), 0) from quote_count_now c
    where c.organisation_id = ${organisationId} and c.speaker_id = ${speakerId} and c.grain = 'ALL')`;
}

/** Retracted quotes left out, unless the filter speaks of status (semantics 18). */
function standing({ retracted }: { readonly retracted: Sql }, filter: Arguments): readonly Sql[] {
  return speaksOfStatus(filter) ? [] : [sql`not ${retracted}`];
}

/** A slug alone may be that of a person and of an organisation. */
function isOneSpeaker(filter: Arguments | undefined): boolean {
  const { kind, ...named } = filter ?? {};
  if (kind === undefined) return isOne(named, ['id']);
  return (kind as readonly string[]).length === 1 && isOne(named, ['id', 'slug']);
}

function isOne(filter: Argument, by: readonly string[]): boolean {
  const [name, value] = onlyDemand(filter);
  if (name === undefined || !by.includes(name)) return false;
  if (name === 'slug') return onlyDemand(value)[0] === 'eq';
  return value instanceof Value && value.outline.length === 1;
}

/** The one thing that a filter demands; nothing where it demands none or several. */
export function onlyDemand(filter: Argument): readonly [name?: string, value?: Argument] {
  const given = Object.entries((filter ?? {}) as Arguments);
  const demands = given.filter(([, value]) => value !== undefined);
  return demands.length === 1 ? demands[0]! : [];
}

interface Keys {
  readonly quoteId: Sql;
  readonly publishedAt: Sql;
  readonly position: Sql;
}

/** The quote's columns, those that lists sort by as the leading table has them. */
function along(quote: Row<Quote>, { quoteId, publishedAt, position }: Keys): Row<Quote> {
  return { ...quote, id: quoteId, publishedAt, position };
}
