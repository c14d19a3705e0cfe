import type { WholeRange } from '../../graphql/selected.js';
import type { Row } from '../../graphql/row.js';
import { all, identifier, join, sql, type Sql } from '../../graphql/sql.js';
import type { Quote } from '../quotes/quote.entity.js';
import { ownKey, saidColumn } from './facet-keys.js';
import type { QuoteFacet } from './quote-facet.enum.js';

/**
 * Statement that counts the quotes of a range by several facets in one pass; `tallied` reads it. A quote
 * whose attributions repeat a key counts at the first of them, and by its own keys at the first of all.
 */
export function tallyOf(facets: readonly QuoteFacet[], { from, where, row }: WholeRange): Sql {
  const quote = row as Row<Quote>;
  const isSaid = facets.some(saidColumn);
  const columns = facets.flatMap((facet, i) => {
    const said = saidColumn(facet);
    const key = said ? sql`said.${said}` : ownKey(facet, quote);
    return [
      sql`${key} as ${keyAt(i)}`,
      ...(isSaid ? [sql`${firstWith(said)} as ${nameAt('first', i)}`] : []),
    ];
  });
  const counts = facets.map((_, i) => {
    const counted = all([sql`${keyAt(i)} is not null`, ...(isSaid ? [nameAt('first', i)] : [])]);
    return sql`${keyAt(i)}::text as ${keyAt(i)}, grouping(${keyAt(i)}) as ${nameAt('grouped', i)},
      count(*) filter (where ${counted}) as ${nameAt('count', i)}`;
  });
  return sql`select ${join(counts, ', ')}
    from (select ${join(columns, ', ')}
      from ${from}${isSaid ? sql` left join attribution said on said.quote_id = ${quote.id}` : sql``}
      where ${where}) t
    group by grouping sets (${join(
      facets.map((_, i) => sql`(${keyAt(i)})`),
      ', ',
    )})`;
}

/** Statement of the keys of the facet at a place of a tally, as text: key, count. */
export function tallied(place: number, tally: Sql): Sql {
  return sql`select ${keyAt(place)} as key, ${nameAt('count', place)} as count from ${tally}
    where ${nameAt('grouped', place)} = 0 and ${nameAt('count', place)} > 0`;
}

/**
 * Whether no attribution of the quote before this one, `said`, has its key in a column; without a
 * column, whether there is none before it.
 */
export function firstWith(column: Sql | undefined): Sql {
  const alike = column ? sql` and b.${column} = said.${column}` : sql``;
  const unattributed = column ? sql`` : sql`said.ordinal is null or `;
  return sql`(${unattributed}said.ordinal = 1 or not exists (select from attribution b
    where b.quote_id = said.quote_id and b.ordinal < said.ordinal${alike}))`;
}

function keyAt(place: number): Sql {
  return nameAt('key', place);
}

function nameAt(what: string, place: number): Sql {
  return identifier(`${what} ${place}`);
}
