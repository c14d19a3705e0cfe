import type { Arguments } from '../../graphql/arguments.js';
import type { Row } from '../../graphql/row.js';
import type { Scope } from '../../graphql/scope.js';
import { sql, type Sql } from '../../graphql/sql.js';
import { QuoteOrganisation } from '../quotes/quote-organisation.entity.js';
import { QuoteSpeaker } from '../quotes/quote-speaker.entity.js';
import { belongs, type OrganisationAsked } from './affiliation.js';
import { idOfOrganisation, idsOfOutlets, idsOfSpeakers } from './named-rows.js';

/** Columns that the tables kept for speakers and for organisations have of a quote. */
export type NarrowRow = Pick<
  Row<QuoteSpeaker>,
  'quoteId' | 'speakerId' | 'joint' | 'outletId' | 'publishedAt'
>;

/** A filter on quotes, as far as rows of those tables tell whether it holds. */
export interface Narrowed {
  /** Conditions on a row. */
  readonly holds: (row: NarrowRow) => readonly Sql[];
  /** What is left of the filter. */
  readonly others: Arguments;
}

/** Takes speakers, one organisation and outlets out of a filter where it names them. */
export function narrowed(filter: Arguments, scope: Scope): Narrowed {
  const { speaker, affiliation, article, ...others } = filter;
  const speakers = idsOfSpeakers(speaker, scope);
  const organisationId = idOfOrganisation(affiliation, scope);
  const outlets = idsOfOutlets(article, scope);
  return {
    holds: (row) => [
      ...(outlets ? [sql`${row.outletId} = any(${outlets})`] : []),
      ...(speakers ? [isSaidBy(row, speakers, scope)] : []),
      ...(organisationId
        ? [isSaidFor(row, organisationId, affiliation as OrganisationAsked, scope)]
        : []),
    ],
    others: {
      ...others,
      ...(speakers ? {} : { speaker }),
      ...(organisationId ? {} : { affiliation }),
      ...(outlets === null ? { article } : {}),
    },
  };
}

/**
 * Whether one of the speakers said the quote of a row, be it with others. Opaque to the planner, which
 * might else leave the order of an index for the parts of an `or`.
 */
export function isSaidBy(row: NarrowRow, speakers: Sql, scope: Scope): Sql {
  const voice = scope.table(QuoteSpeaker);
  return sql`case when ${row.joint} then exists (
      select from ${voice.from} where ${voice.row.quoteId} = ${row.quoteId}
        and ${voice.row.speakerId} = any(${speakers}) offset 0)
    else ${row.speakerId} = any(${speakers}) end`;
}

// The offset keeps it a look-up for each quote: a join might read all that the organisation said.
function isSaidFor(
  { quoteId }: NarrowRow,
  organisationId: Sql,
  asked: OrganisationAsked,
  scope: Scope,
): Sql {
  const { from, row, visible } = scope.table(QuoteOrganisation);
  return sql`exists (select from ${from} where ${row.quoteId} = ${quoteId}
    and ${row.organisationId} = ${organisationId} and ${belongs(row, asked)} and ${visible} offset 0)`;
}
