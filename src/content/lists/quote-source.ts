import { seesUnpublished } from '../../base/viewer.js';
import type { Arguments } from '../../graphql/arguments.js';
import type { Row } from '../../graphql/row.js';
import type { Scope } from '../../graphql/scope.js';
import type { Through } from '../../graphql/selected.js';
import { all, sql, type Sql } from '../../graphql/sql.js';
import { QuoteOrganisation } from '../quotes/quote-organisation.entity.js';
import { QuoteSpeaker } from '../quotes/quote-speaker.entity.js';
import type { Quote } from '../quotes/quote.entity.js';
import { belongs, type OrganisationAsked } from './affiliation.js';
import { speaksOfStatus } from './conditions.js';
import { demandsNothing } from './demands.js';
import { lifted } from './lifted.js';
import { idOfOrganisation, idOfSpeaker } from './named-rows.js';
import { narrowed } from './narrow-conditions.js';

/** Where the rows of a list of quotes are found fastest. */
export interface QuoteSource {
  /** Tables that lead to the quotes, conditions on them, and the quote's columns as they have them. */
  readonly lead: (quote: Row<Quote>) => {
    readonly through: Through;
    readonly where: Sql;
    readonly row: Row<Quote>;
  };
  /** What is left of the filter. */
  readonly rest: Arguments;
  /** What is left of that where `lead` holds. */
  readonly others: Arguments;
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
  const { holds, others } = narrowed(rest, scope);
  return {
    lead: (quote) => {
      const { from, row, visible } = scope.table(QuoteSpeaker);
      const where = all([
        sql`${row.speakerId} = ${speakerId}`,
        visible,
        ...standing(row, rest),
        ...holds(row),
      ]);
      return { ...along(quote, from, row), where };
    },
    rest,
    others,
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
  const { holds, others } = narrowed(rest, scope);
  return {
    lead: (quote) => {
      const { from, row, visible } = scope.table(QuoteOrganisation);
      const where = all([
        sql`${row.organisationId} = ${organisationId}`,
        belongs(row, asked),
        visible,
        ...standing(row, rest),
        ...holds(row),
      ]);
      return { ...along(quote, from, row), where };
    },
    rest,
    others,
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
  const asked = lifted(filter);
  const { speaker, ...besideSpeaker } = asked;
  const speakerId = idOfSpeaker(speaker, scope);
  if (speakerId) return ofSpeaker(speakerId, besideSpeaker, scope);
  const { affiliation, ...besideAffiliation } = asked;
  const id = idOfOrganisation(affiliation, scope);
  return id && ofOrganisation(id, affiliation as OrganisationAsked, besideAffiliation, scope);
}

/** Whether the kept counts count the same as the viewer would: nothing hidden, nothing filtered. */
export function countsAll(filter: Arguments, { viewer }: Scope): boolean {
  return !seesUnpublished(viewer) && demandsNothing(filter);
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

/** The leading table, and the quote's columns, those that it has as it has them. */
function along(
  quote: Row<Quote>,
  from: Sql,
  row: Row<QuoteSpeaker> | Row<QuoteOrganisation>,
): { readonly through: Through; readonly row: Row<Quote> } {
  const { quoteId: id, articleId, publishedAt, position, kind, visibleFrom } = row;
  const columns = { id, articleId, publishedAt, position, kind };
  return {
    through: { from, on: sql`${quote.id} = ${id}`, guarded: false, columns },
    // settled: says who sees the quote, but not since when
    row: { ...quote, ...columns, visibleFrom },
  };
}
