import type { Row } from '../../graphql/row.js';
import { integer, literal, sql, type Sql } from '../../graphql/sql.js';
import type { Quote } from '../quotes/quote.entity.js';
import { QuoteFacet } from './quote-facet.enum.js';

/** Columns of a quote that facets are made of. */
export type KeyedRow = Pick<
  Row<Quote>,
  'articleId' | 'publishedAt' | 'kind' | 'medium' | 'language' | 'status'
>;

/** What one facet makes of a quote. */
interface Facet {
  /** Column of the quote's attributions with its keys, where joint speakers give several, some quotes none. */
  readonly said?: Sql;
  /** The one key of the quote itself. */
  readonly own?: (quote: KeyedRow) => Sql;
  /** Whether keys are row ids of speakers, whose names are the labels. */
  readonly named: boolean;
}

const facets: Readonly<Record<QuoteFacet, Facet>> = {
  SPEAKER: { said: sql`speaker_id`, named: true },
  SPEAKER_KIND: { said: sql`speaker_kind`, named: false },
  AFFILIATION: { said: sql`role_organisation_id`, named: true },
  OUTLET: {
    own: (quote) => sql`(select p.outlet_id from article p where p.id = ${quote.articleId})`,
    named: true,
  },
  MONTH: { own: (quote) => monthOf(quote.publishedAt), named: false },
  KIND: { own: (quote) => quote.kind, named: false },
  MEDIUM: { own: (quote) => quote.medium, named: false },
  LANGUAGE: { own: (quote) => quote.language, named: false },
  STATUS: { own: (quote) => quote.status, named: false },
};

/** Statement of a quote's keys by a facet, as text; none where it has no value. */
export function facetKeys(facet: QuoteFacet, quote: Row<Quote>): Sql {
  const { said } = facets[facet];
  if (facet === QuoteFacet.OUTLET)
    return sql`select p.outlet_id::text as key from article p where p.id = ${quote.articleId}`;
  if (!said) return sql`select ${ownKey(facet, quote)}::text as key`;
  return sql`select distinct a.${said}::text as key
    from attribution a where a.quote_id = ${quote.id} and a.${said} is not null`;
}

/** Column of attribution that holds the keys of a facet; undefined where each quote has one of its own. */
export function saidColumn(facet: QuoteFacet): Sql | undefined {
  return facets[facet].said;
}

/** The key of a quote by a facet that gives it one of its own. */
export function ownKey(facet: QuoteFacet, quote: KeyedRow): Sql {
  return facets[facet].own!(quote);
}

/** The month of an instant in UTC, as the facet MONTH writes it. */
export function monthOf(instant: Sql): Sql {
  return sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM')`;
}

/**
 * Statement that adds to a table (key, count, ...) what clients see of each key: value, label and
 * folded, the label's place in the order (semantics 60).
 */
function withLabels(facet: QuoteFacet, table: Sql): Sql {
  if (!facets[facet].named) {
    return sql`select g.*, g.key as value, g.key as label, lower(g.key) collate "C" as folded
      from ${table} g`;
  }
  return sql`select g.*, ${speakerId(sql`n`)} as value, n.name as label,
      n.folded_name collate "C" as folded
    from ${table} g join speaker n on n.id = g.key::bigint`;
}

/**
 * Statement of the most frequent keys of a statement (key, count) in their order: place, key, value,
 * label, count; those behind the first `skip` of them. Only keys that may be among them are named and
 * sorted.
 */
export function mostFrequent(
  facet: QuoteFacet,
  counted: Sql,
  limit: Sql,
  skip: Sql = integer(0),
): Sql {
  const foremost = sql`(select * from (${counted}) k order by count desc
    fetch first (${limit} + ${skip}::bigint) rows with ties)`;
  return sql`select row_number() over (order by ${byCount}) as place, key, value, label, count
    from (${withLabels(facet, foremost)}) l order by ${byCount} limit ${limit} offset ${skip}`;
}

/** Most frequent first, then by label, then by value. */
const byCount = sql`count desc, folded, value collate "C"`;

/** The id that clients see of a row of speaker. */
function speakerId(row: Sql): Sql {
  const prefix = sql`case ${row}.kind when 'PERSON' then ${literal('per_')} else ${literal('org_')} end`;
  return sql`(${prefix} || ${row}.id)`;
}
