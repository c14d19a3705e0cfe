import { seesUnpublished } from '../../base/viewer.js';
import type { Arguments } from '../../graphql/arguments.js';
import { pageSizeOf, type ForwardPageArgs } from '../../graphql/page-args.js';
import type { Scope } from '../../graphql/scope.js';
import type { WholeRange } from '../../graphql/selected.js';
import { integer, literal, parameter, sql, type Sql } from '../../graphql/sql.js';
import type { Value } from '../../graphql/value.js';
import { soughtText } from '../lists/text-filter.js';
import { Quote } from '../quotes/quote.entity.js';
import { allWithin, greatestId, hitsWithin, ranked, type Reach } from './hits-within.js';
import { beforeAll, readSearchCursor, type SearchPlace } from './search-order.js';

/** What is searched for, and among which quotes. */
export interface Search {
  readonly query: Value;
  readonly language?: Value;
  readonly filter?: Arguments;
}

/**
 * Statement of the hits that a page can show: node_id, score, published_at, bound, sought. On the
 * first page the newest hits; on later ones those newer than the bound in the cursor, and behind
 * them as many older ones as the page needs: none, for a place that is null, where all are ranked.
 */
export function hitsOf(search: Search, page: ForwardPageArgs, scope: Scope): Sql {
  const columns = sql`${parameter(search.query, 'text')} as sought`;
  if (!page.after) {
    return sql`with ${sought(search)}, newest as materialized (
        select h.* from (${hitsWithin({ enough: ranked }, search.filter, scope)}) h
        order by h.published_at desc fetch first ${integer(ranked)} rows with ties
      )
      select n.quote_id as node_id, n.score, n.published_at, (
        select case when count(*) < ${integer(ranked)} then ${literal(beforeAll)}
          else min(published_at) end from newest) as bound, ${columns}
      from newest n`;
  }
  const place = page.after.map(readSearchCursor);
  const instant = (of: (place: SearchPlace) => string | null): Sql =>
    parameter(place.map(of), 'timestamptz');
  const bound = instant((at) => at.bound);
  const since = instant((at) => (at.bound === beforeAll ? '-infinity' : at.bound));
  const older: Reach = {
    before: {
      publishedAt: instant((at) => {
        if (at.bound === beforeAll) return null;
        return at.publishedAt < at.bound ? at.publishedAt : at.bound;
      }),
      quoteId: parameter(
        place.map((at) => (at.publishedAt < at.bound ? at.quoteId : greatestId)),
        'bigint',
      ),
    },
    enough: pageSizeOf(page).size + 1,
  };
  return sql`with ${sought(search)}
    select h.quote_id as node_id, h.score, h.published_at, ${bound} as bound, ${columns}
    from (${hitsWithin({ since }, search.filter, scope)}) h
    union all
    select h.quote_id, 0::real, h.published_at, ${bound}, ${columns}
    from (${hitsWithin(older, search.filter, scope)}) h`;
}

/**
 * All hits, for facets. Their quotes are joined so that Postgres leaves them out where nothing is read of a
 * quote but its id and time.
 */
export function allHits(search: Search, scope: Scope): WholeRange {
  const { from, row } = scope.table(Quote);
  const hits = search.filter
    ? sql`(with ${sought(search)} select a.* from (${allWithin(search.filter, scope)}) a)`
    : sql`(select h.quote_id, h.published_at from quote_search h
        where h.words @@ ${soughtBy(search)} and ${standing(sql`h`, scope)})`;
  return {
    from: sql`${hits} s left join ${from} on ${row.id} = s.quote_id`,
    where: sql`true`,
    row: { ...row, id: sql`s.quote_id`, publishedAt: sql`s.published_at` },
  };
}

/** The number of all hits. */
export function totalOf(search: Search, scope: Scope): Sql {
  if (search.filter)
    return sql`(with ${sought(search)}
      select count(*) from (${allWithin(search.filter, scope)}) a)`;
  return sql`(select count(*) from quote_search s
    where s.words @@ ${soughtBy(search)} and ${standing(sql`s`, scope)})`;
}

/** Whether a row of quote_search is of an unretracted quote that the viewer may see. */
function standing(row: Sql, { viewer }: Scope): Sql {
  return seesUnpublished(viewer)
    ? sql`not ${row}.retracted`
    : sql`not ${row}.retracted and ${row}.visible_from <= now()`;
}

/** CTE of what is looked for. */
function sought(search: Search): Sql {
  return sql`sought as materialized (select ${soughtBy(search)} as words)`;
}

function soughtBy({ query, language }: Search): Sql {
  const only = language ? parameter(language, 'text') : sql`null`;
  return sql`search_query(${soughtText(query)}, ${only})`;
}
