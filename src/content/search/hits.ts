import { seesUnpublished } from '../../base/viewer.js';
import type { Argument } from '../../graphql/arguments.js';
import { pageSizeOf, type ForwardPageArgs } from '../../graphql/page-args.js';
import type { Scope } from '../../graphql/scope.js';
import type { WholeRange } from '../../graphql/selected.js';
import { all, integer, literal, parameter, sql, type Sql } from '../../graphql/sql.js';
import type { Value } from '../../graphql/value.js';
import { inRange } from '../lists/conditions.js';
import { QuoteFilter } from '../lists/filters.js';
import { soughtText } from '../lists/text-filter.js';
import { Quote } from '../quotes/quote.entity.js';
import { beforeAll, readSearchCursor, type SearchPlace } from './search-order.js';

/** What is searched for, and among which quotes. */
export interface Search {
  readonly query: Value;
  readonly language?: Value;
  readonly filter?: Argument;
}

/** So many of the newest hits are ranked; those behind them come by time (semantics 92). */
const ranked = 2_000;

/** An id that none is greater than: nothing published at the instant itself is behind the place. */
const behindAll = '9223372036854775807';

/** Hits no older than one instant and behind a place, newest first. */
interface Reach {
  readonly since?: Sql;
  readonly before?: { readonly publishedAt: Sql; readonly quoteId: Sql };
  /** Of how many the newest are enough; all unless told. */
  readonly enough?: number;
}

/**
 * Statement of the hits that a page can show: node_id, score, published_at, bound, sought. On the
 * first page the newest hits; on later ones those newer than the bound in the cursor, and behind
 * them as many older ones as the page needs.
 */
export function hitsOf(search: Search, page: ForwardPageArgs, scope: Scope): Sql {
  const sought = sql`sought as materialized (select ${soughtBy(search)} as words)`;
  const columns = sql`${parameter(search.query, 'text')} as sought`;
  if (!page.after) {
    return sql`with ${sought}, newest as materialized (
        select h.* from (${hitsIn(search, { enough: ranked }, scope)}) h
        order by h.published_at desc fetch first ${integer(ranked)} rows with ties
      )
      select n.quote_id as node_id, n.score, n.published_at, b.bound, ${columns}
      from newest n cross join (
        select case when count(*) < ${integer(ranked)} then ${literal(beforeAll)}
          else min(published_at) end as bound from newest) b`;
  }
  const place = page.after.map(readSearchCursor);
  const instant = (of: (place: SearchPlace) => string): Sql =>
    parameter(place.map(of), 'timestamptz');
  const bound = instant((at) => at.bound);
  const older: Reach = {
    before: {
      publishedAt: instant((at) => (at.publishedAt < at.bound ? at.publishedAt : at.bound)),
      quoteId: parameter(
        place.map((at) => (at.publishedAt < at.bound ? at.quoteId : behindAll)),
        'bigint',
      ),
    },
    enough: pageSizeOf(page).size + 1,
  };
  return sql`with ${sought}
    select h.quote_id as node_id, h.score, h.published_at, ${bound} as bound, ${columns}
    from (${hitsIn(search, { since: bound }, scope)}) h
    union all
    select h.quote_id, 0::real, h.published_at, ${bound}, ${columns}
    from (${hitsIn(search, older, scope)}) h`;
}

/** All hits, for counts and facets. */
export function allHits(search: Search, scope: Scope): WholeRange {
  const { from, row, where } = quotesOf(search, scope);
  return {
    from: sql`quote_search s join ${from} on ${row.id} = s.quote_id`,
    where: all([sql`s.words @@ ${soughtBy(search)}`, ...where]),
    row,
  };
}

/** The number of all hits where nothing but their words decides. */
export function totalOf(search: Search, scope: Scope): { total?: Sql } {
  if (search.filter) return {};
  const visible = seesUnpublished(scope.viewer) ? sql`` : sql` and s.visible_from <= now()`;
  return {
    total: sql`(select count(*) from quote_search s
      where s.words @@ ${soughtBy(search)} and not s.retracted${visible})`,
  };
}

/**
 * Statement of hits with their scores, within the CTE `sought`. Without a filter newest_hits finds
 * them from the newest on; with one all hits are looked at.
 */
function hitsIn(search: Search, { since, before, enough }: Reach, scope: Scope): Sql {
  const most = enough === undefined ? sql`2147483647` : integer(enough);
  if (!search.filter) {
    const hidden = seesUnpublished(scope.viewer) ? sql`true` : sql`false`;
    const place = before ? sql`, ${before.publishedAt}, ${before.quoteId}` : sql``;
    return sql`select n.quote_id, n.score, n.published_at
      from sought, newest_hits(sought.words, ${most}, ${hidden}, false,
        ${since ?? sql`'-infinity'`}${place}) n`;
  }
  const { from, row, where } = quotesOf(search, scope);
  const reach = [
    ...(since ? [sql`s.published_at >= ${since}`] : []),
    ...(before ? [isBehind(before)] : []),
  ];
  const found = sql`select s.quote_id, s.published_at
    from sought, quote_search s join ${from} on ${row.id} = s.quote_id
    where ${all([sql`s.words @@ sought.words`, ...where, ...reach])}
    order by s.published_at desc fetch first ${most} rows with ties`;
  return sql`select f.quote_id, ts_rank(s.words, sought.words) as score, f.published_at
    from sought, (${found}) f join quote_search s on s.quote_id = f.quote_id`;
}

/** Of hits published at the same instant, those behind a place have greater ids. */
function isBehind({ publishedAt, quoteId }: NonNullable<Reach['before']>): Sql {
  return sql`(s.published_at <= ${publishedAt}
    and (s.published_at < ${publishedAt} or s.quote_id > ${quoteId}))`;
}

function quotesOf({ filter }: Search, scope: Scope) {
  const { from, row, visible } = scope.table(Quote);
  const where = [visible, ...inRange(row, filter), scope.matches(QuoteFilter, row, filter)];
  return { from, row, where };
}

function soughtBy({ query, language }: Search): Sql {
  const only = language ? parameter(language, 'text') : sql`null`;
  return sql`search_query(${soughtText(query)}, ${only})`;
}
