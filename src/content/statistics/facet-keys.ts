import type { Row } from '../../graphql/row.js';
import { literal, sql, type Sql } from '../../graphql/sql.js';
import type { Quote } from '../quotes/quote.entity.js';
import { QuoteFacet } from './quote-facet.enum.js';

/** What one facet makes of a quote. */
interface Facet {
  /** Statement of the quote's distinct keys; joint speakers give several, some quotes none. */
  readonly keys: (quote: Row<Quote>) => Sql;
  /** Whether keys are row ids of speakers, whose names are the labels. */
  readonly named: boolean;
}

const facets: Readonly<Record<QuoteFacet, Facet>> = {
  SPEAKER: { keys: ofAttributions(sql`a.speaker_id`), named: true },
  SPEAKER_KIND: { keys: ofAttributions(sql`a.speaker_kind`), named: false },
  AFFILIATION: { keys: ofAttributions(sql`a.role_organisation_id`), named: true },
  OUTLET: {
    keys: (quote) =>
      sql`select p.outlet_id::text as key from article p where p.id = ${quote.articleId}`,
    named: true,
  },
  MONTH: ofQuote((quote) => sql`to_char(${quote.publishedAt} at time zone 'UTC', 'YYYY-MM')`),
  KIND: ofQuote((quote) => quote.kind),
  MEDIUM: ofQuote((quote) => quote.medium),
  LANGUAGE: ofQuote((quote) => quote.language),
  STATUS: ofQuote((quote) => quote.status),
};

/** Statement of a quote's keys by a facet, as text; none where it has no value. */
export function facetKeys(facet: QuoteFacet, quote: Row<Quote>): Sql {
  return facets[facet].keys(quote);
}

/**
 * Statement that adds to a table (key, count, ...) what clients see of each key: value, label and
 * folded, the label's place in the order (semantics 60).
 */
export function withLabels(facet: QuoteFacet, table: Sql): Sql {
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
 * label, count. Only those that may be among them are named and sorted.
 */
export function mostFrequent(facet: QuoteFacet, counted: Sql, limit: Sql): Sql {
  const foremost = sql`(select * from (${counted}) k order by count desc
    fetch first (${limit}) rows with ties)`;
  return sql`select row_number() over (order by ${byCount}) as place, key, value, label, count
    from (${withLabels(facet, foremost)}) l order by ${byCount} limit ${limit}`;
}

/** Most frequent first, then by label, then by value. */
export const byCount = sql`count desc, folded, value collate "C"`;

/** The id that clients see of a row of speaker. */
function speakerId(row: Sql): Sql {
  const prefix = sql`case ${row}.kind when 'PERSON' then ${literal('per_')} else ${literal('org_')} end`;
  return sql`(${prefix} || ${row}.id)`;
}

function ofAttributions(column: Sql): Facet['keys'] {
  return (quote) => sql`select distinct ${column}::text as key from attribution a
    where a.quote_id = ${quote.id} and ${column} is not null`;
}

function ofQuote(value: (quote: Row<Quote>) => Sql): Facet {
  return { keys: (quote) => sql`select ${value(quote)} as key`, named: false };
}
