import { seesUnpublished } from '../../base/viewer.js';
import type { Arguments } from '../../graphql/arguments.js';
import type { Scope } from '../../graphql/scope.js';
import { all, integer, join, literal, parameter, sql, type Sql } from '../../graphql/sql.js';
import type { Value } from '../../graphql/value.js';
import { inRange, speaksOfStatus } from '../lists/conditions.js';
import { QuoteFilter } from '../lists/filters.js';
import { Quote } from '../quotes/quote.entity.js';
import { leadOf } from './filter-lead.js';

/** A place among hits, newest first. */
interface Place {
  readonly publishedAt: Sql;
  readonly quoteId: Sql;
}

/** Hits no older than one instant and behind a place. */
export interface Reach {
  readonly since?: Sql;
  readonly before?: Place;
  /** Of how many the newest are enough; all unless told. */
  readonly enough?: number;
}

/** So many of the newest hits are ranked; those behind them come by time (semantics 92). */
export const ranked = 2_000;

/** An id that none is greater than: nothing published at the instant itself is behind the place. */
export const greatestId = '9223372036854775807';
const behindAll = sql`${literal(greatestId)}::bigint`;

const noEnd = 2_147_483_647;
/** Of so many hits it is seen how frequent they are. */
const sample = 50;
const words = sql`(select words from sought)`;

/**
 * Statement of hits within a reach, within the CTE `sought`: quote_id, score, published_at; of all hits, or of
 * those that a filter lets through, the newest `enough` and perhaps more. What is said by a speaker, for an
 * organisation or in an outlet is looked at where there is less of it than there are hits; else the hits are,
 * from the newest on, in stretches that grow until enough of them are let through.
 */
export function hitsWithin(reach: Reach, filter: Arguments | undefined, scope: Scope): Sql {
  if (!filter) return newestHits(reach, undefined, scope);
  const lead = leadOf(filter, scope);
  if (!lead) return inStretches(reach, filter, scope);
  const { since, before, enough } = reach;
  const rows = lead.rows((publishedAt, quoteId) => [
    ...(since ? [sql`${publishedAt} >= ${since}`] : []),
    ...(before ? [isBehind(before, publishedAt, quoteId)] : []),
  ]);
  const byLead = sql`(select least(led, ${integer(ranked)} * stored / hits) < hits from sizes)`;
  return sql`with ${sizes(lead.size)}
    (select l.quote_id, ts_rank(s.words, ${words}) as score, l.published_at
      from (${rows} offset 0) l cross join lateral (select w.words from quote_search w
        where w.quote_id = l.quote_id and w.words @@ ${words} offset 0) s
      where ${byLead}
      order by l.published_at desc fetch first ${integer(enough ?? noEnd)} rows with ties)
    union all
    ${letThrough(newestHits({ ...reach, enough: noEnd }, filter, scope), filter, scope, sql`not ${byLead}`)}`;
}

/** Statement of all hits that a filter lets through, within the CTE `sought`: quote_id, published_at. */
export function allWithin(filter: Arguments, scope: Scope): Sql {
  const lead = leadOf(filter, scope);
  const every = filter['publishedAt']
    ? newestHits({}, filter, scope)
    : sql`select s.quote_id, 0 as score, s.published_at from quote_search s where s.words @@ ${words}`;
  if (!lead)
    return sql`select m.quote_id, m.published_at from (${letAllThrough(every, filter, scope)}) m`;
  // as an equation, of which the planner expects few rows: for many it would join whole tables to them
  return sql`with ${sizes(lead.size)}
    select l.quote_id, l.published_at
    from (${lead.rows(() => [])} offset 0) l
    where (select led < hits from sizes) and l.quote_id = (select w.quote_id from quote_search w
      where w.quote_id = l.quote_id and w.words @@ ${words})
    union all
    select m.quote_id, m.published_at from (${letThrough(every, filter, scope, sql`(select led >= hits from sizes)`)}) m`;
}

/**
 * CTE of about how many quotes the filter leads to, are stored, and are hits, as the newest fifty of them
 * suggest; where it leads to few anyway, nothing is asked of the words.
 */
function sizes(led: Sql): Sql {
  const newest = sql`select count(*) as found, min(h.published_at) as since
    from newest_hits(${words}, ${integer(sample)}, true, true) h`;
  return sql`sizes as materialized (
    select l.led, a.stored, case when l.led < 1000 then 'Infinity' else (
        select greatest(1, case when f.found < ${integer(sample)} then f.found
          else f.found * a.stored / greatest(1, (select sum(c.office) from quote_count c
            where c.organisation_id = 0 and c.speaker_id = 0 and c.grain = 'DAY' and c.starts >= day_of(f.since)))
          end)::float8 from (${newest}) f) end as hits
    from (select ${led} as led) l cross join (select coalesce(sum(c.office), 0) as stored from quote_count c
        where c.organisation_id = 0 and c.speaker_id = 0 and c.grain = 'ALL') a)`;
}

/** The newest hits that the filter lets through, by looking at twice as many hits, at 16 times, at all. */
function inStretches(reach: Reach, filter: Arguments, scope: Scope): Sql {
  const { enough } = reach;
  if (enough === undefined) return letAllThrough(newestHits(reach, filter, scope), filter, scope);
  const [few, many] = [2 * enough, 16 * enough];
  /** The end of a stretch behind which more are to be looked at; null where enough were let through. */
  const endOf = (stretch: Sql, looked: number, met: Sql): Sql =>
    sql`(select min(published_at) from ${stretch}
      having count(*) >= ${integer(looked)} and ${met} < ${integer(enough)})`;
  const behind = (publishedAt: Sql, most: number): Sql =>
    newestHits({ enough: most, before: { publishedAt, quoteId: behindAll } }, filter, scope);
  const met = sql`(select count(*) from met_first)`;
  const last = endOf(sql`second`, many, sql`${met} + (select count(*) from met_second)`);
  const rest = filter['publishedAt']
    ? letThrough(behind(last, noEnd), filter, scope)
    : letAllThrough(
        sql`select s.quote_id, ts_rank(s.words, ${words}) as score, s.published_at from quote_search s
          where s.words @@ ${words} and ${last} is not null and s.published_at < ${last}`,
        filter,
        scope,
      );
  return sql`with first as materialized (${newestHits({ ...reach, enough: few }, filter, scope)}),
    met_first as materialized (${letThrough(sql`select * from first`, filter, scope)}),
    second as materialized (${behind(endOf(sql`first`, few, met), many)}),
    met_second as materialized (${letThrough(sql`select * from second`, filter, scope)})
    select * from met_first union all select * from met_second union all ${rest}`;
}

/**
 * The hits of a statement that the filter lets through; none where `when` does not hold. Each is looked up by
 * itself: a join might begin with all that the filter leads to.
 */
function letThrough(hits: Sql, filter: Arguments, scope: Scope, when = sql`true`): Sql {
  const { from, row, visible } = scope.table(Quote);
  const conditions = [visible, ...inRange(row, filter), scope.matches(QuoteFilter, row, filter)];
  return sql`select h.quote_id, h.score, h.published_at
    from (${hits}) h cross join lateral (select from ${from}
      where ${all([sql`${row.id} = h.quote_id`, ...conditions])} offset 0) q where ${when}`;
}

/**
 * The same for any number of hits: Postgres may begin with the quotes of a rare status or kind, which it knows
 * by its statistics. Of a period it knows nothing before the statement is bound.
 */
function letAllThrough(hits: Sql, filter: Arguments, scope: Scope): Sql {
  if (filter['publishedAt'] !== undefined) return letThrough(hits, filter, scope);
  const { from, row, visible } = scope.table(Quote);
  const conditions = [visible, ...inRange(row, filter), scope.matches(QuoteFilter, row, filter)];
  return sql`select h.quote_id, h.score, h.published_at
    from (${hits}) h join ${from} on ${row.id} = h.quote_id where ${all(conditions)}`;
}

/**
 * Statement of the newest hits within a reach and, where all are wanted or it is short, the period of a filter:
 * newest_hits looks at all since the beginning that it is told.
 */
function newestHits(reach: Reach, filter: Arguments | undefined, scope: Scope): Sql {
  const { gte, lt } = (filter?.['publishedAt'] ?? {}) as { gte?: Value; lt?: Value };
  const { enough = noEnd, before = lt && { publishedAt: at(lt), quoteId: behindAll } } = reach;
  const from = gte ? [enough === noEnd ? at(gte) : ifShort(gte, lt, 16 * enough)] : [];
  const since = [...(reach.since ? [reach.since] : []), ...from];
  const flag = (is: boolean): Sql => (is ? sql`true` : sql`false`);
  const given = [
    words,
    integer(enough),
    flag(seesUnpublished(scope.viewer)),
    flag(filter !== undefined && speaksOfStatus(filter)),
    since.length > 0 ? sql`greatest(${join(since, ', ')})` : sql`'-infinity'`,
    ...(before ? [before.publishedAt, before.quoteId] : []),
  ];
  return sql`select n.quote_id, n.score, n.published_at from newest_hits(${join(given, ', ')}) n`;
}

/** The beginning of a period that holds no more than so many quotes; of a longer one '-infinity'. */
function ifShort(gte: Value, lt: Value | undefined, most: number): Sql {
  const until = lt ? sql` and c.starts < ${at(lt)} at time zone 'UTC'` : sql``;
  return sql`(select case when coalesce(sum(c.office), 0) <= ${integer(most)} then ${at(gte)} else '-infinity' end
    from quote_count c where c.organisation_id = 0 and c.speaker_id = 0 and c.grain = 'MONTH'
      and c.starts >= date_trunc('month', ${at(gte)} at time zone 'UTC')${until})`;
}

function at(value: Value): Sql {
  return parameter(value, 'timestamptz');
}

/** Of hits published at the same instant, those behind a place have greater ids. */
function isBehind(place: Place, publishedAt: Sql, quoteId: Sql): Sql {
  return sql`(${publishedAt} <= ${place.publishedAt}
    and (${publishedAt} < ${place.publishedAt} or ${quoteId} > ${place.quoteId}))`;
}
