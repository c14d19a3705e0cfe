import type { Argument } from '../../graphql/arguments.js';
import type { Scope } from '../../graphql/scope.js';
import { all, sql, type Sql } from '../../graphql/sql.js';
import type { QuoteSlice } from '../lists/quote-slice.js';
import { instantText, type Calendar } from './calendar.js';
import { countedSeries, triedRow, triedSeries, type CountedSeries } from './counted-slice.js';
import { mostFrequent, ownKey, saidColumn } from './facet-keys.js';
import { firstWith } from './facet-tally.js';
import { QuoteFacet } from './quote-facet.enum.js';
import { quotesOver } from './slice-series.js';
import { monthsOf, outletsOf, speakersOf } from './slice-counts.js';

/** A slice, and what a facet parts it by. */
interface Split extends CountedSeries {
  readonly facet: QuoteFacet;
  /** Statement of its keys with their quotes in the period: key, count. */
  readonly counts: Sql;
  /** Statement of the quotes of the keys in `listed` in each unit: key, starts, quotes. */
  readonly points: Sql;
  /** Statement of how often quotes of several listed keys were counted again: starts, quotes. */
  readonly again: Sql | null;
}

/** How the series of a facet come out of the quotes that a filter matches. */
export function splitOf(
  facet: QuoteFacet,
  filter: Argument,
  calendar: Calendar,
  scope: Scope,
): Split {
  if (facet === QuoteFacet.SPEAKER) return bySpeaker(countedSeries(filter, scope, calendar));
  if (facet === QuoteFacet.OUTLET) return byOutlet(countedSeries(filter, scope, calendar));
  return byKey(facet, triedSeries(filter, scope, calendar));
}

/**
 * Statement of the series of the keys most frequent, then _other: key, label, total, points. What is in
 * no listed series is what is left of all, where a quote of several listed keys was taken away once too
 * often for each but the first.
 */
export function splitSeries(
  { within, slice, calendar, facet, counts, points, again }: Split,
  limit: Sql,
  fillGaps: boolean,
): Sql {
  return within(sql`
    with listed as materialized (${mostFrequent(facet, counts, limit)}
    ), counted as materialized (${points}
    ), again as (${again ?? sql`select null::timestamp as starts, 0 as quotes where false`}
    ), other as materialized (
      select t.starts, t.quotes - coalesce(s.quotes, 0) + coalesce(a.quotes, 0) as quotes
      from (${quotesOver(calendar, slice)}) t
      left join (select starts, sum(quotes) as quotes from counted group by 1) s on s.starts = t.starts
      left join again a on a.starts = t.starts
    ), series as (
      select place as n, value as key, label, count as total from listed
      union all
      select (select count(*) from listed) + 1, '_other', 'Other', sum(quotes) from other
      having sum(quotes) > 0
    ), point as materialized (
      select l.place as n, s.starts, s.quotes from counted s join listed l on l.key = s.key
      union all
      select (select count(*) from listed) + 1, starts, quotes from other
    )
    select s.key, s.label, s.total, (
      select coalesce(jsonb_agg(jsonb_build_object('bucketStart', ${instantText(sql`b.bucket_start`)},
        'quoteCount', coalesce(p.quotes, 0)) order by b.starts), '[]')
      from (${calendar.buckets}) b left join point p on p.n = s.n and p.starts = b.starts
      ${fillGaps ? sql`` : sql`where p.quotes > 0`}
    ) as points
    from series s order by s.n`);
}

function byOutlet({ within, slice, calendar }: CountedSeries): Split {
  const printed = sql`select p.outlet_id, p.published_at, p.quotes from (${slice.prints}) p
    where ${calendar.covers(sql`p.published_at`)}`;
  return {
    within,
    slice,
    calendar,
    facet: QuoteFacet.OUTLET,
    counts: outletsOf({ ...slice, prints: printed }),
    points: sql`select p.outlet_id as key, ${calendar.startOf(sql`p.published_at`)} as starts,
        sum(p.quotes) as quotes
      from (${printed}) p where p.outlet_id = any(${listedKeys}) group by 1, 2`,
    again: null,
  };
}

function bySpeaker({ within, slice, calendar }: CountedSeries): Split {
  const ofListed = sql`v.speaker_id = any(${listedKeys}) and ${calendar.covers(sql`v.published_at`)}`;
  const starts = calendar.startOf(sql`v.published_at`);
  return {
    within,
    slice,
    calendar,
    facet: QuoteFacet.SPEAKER,
    counts: speakersOf(slice, calendar),
    points:
      keptPoints(slice, calendar) ??
      sql`select v.speaker_id as key, ${starts} as starts, count(*) as quotes
        from (${slice.voices}) v where ${ofListed} group by 1, 2`,
    again: countedAgain(sql`select v.quote_id, ${starts} as starts
      from (${slice.voices}) v where v.joint and ${ofListed}`),
  };
}

/** Of quotes that are tried: one look at them counts each key in each unit. */
function byKey(facet: QuoteFacet, { within, slice, calendar }: CountedSeries): Split {
  const said = saidColumn(facet);
  const keyed = said ? keysSaid(said, calendar, sql`true`) : ownKeys(facet, calendar);
  // a quote of several speakers has one behind the first
  const ofSeveral = sql`said.quote_id in (select quote_id from attribution where ordinal > 1)`;
  return {
    within: (statement) =>
      within(sql`with cell as materialized (
          select key, starts, count(*) as quotes from (${keyed}) k group by 1, 2
        ) select * from (${statement}) c`),
    slice,
    calendar,
    facet,
    counts: sql`select key, sum(quotes) as count from cell group by 1`,
    points: sql`select key, starts, quotes from cell where key = any(${listedKeys})`,
    again: said
      ? countedAgain(sql`select k.quote_id, k.starts
          from (${keysSaid(said, calendar, ofSeveral)}) k where k.key = any(${listedKeys})`)
      : null,
  };
}

function ownKeys(facet: QuoteFacet, calendar: Calendar): Sql {
  return sql`select ${ownKey(facet, triedRow)} as key, ${calendar.startOf(triedRow.publishedAt)} as starts
    from tried t where ${calendar.covers(triedRow.publishedAt)}`;
}

/** Statement of the keys that attributions give to quotes, each once: quote_id, key, starts. */
function keysSaid(column: Sql, calendar: Calendar, where: Sql): Sql {
  // joined first, since the planner takes the look for an earlier one to be made for each
  return sql`select said.quote_id, said.${column} as key, ${calendar.startOf(sql`said.published_at`)} as starts
    from (
      select said.quote_id, said.ordinal, said.${column}, t.published_at
      from tried t join attribution said on said.quote_id = t.quote_id
      where said.${column} is not null and ${where} offset 0
    ) said where ${calendar.covers(sql`said.published_at`)} and ${firstWith(column)}`;
}

/** Statement of how often each unit's quotes stand in rows (quote_id, starts) beside their first. */
function countedAgain(rows: Sql): Sql {
  return sql`select starts, sum(times - 1) as quotes from (
      select quote_id, min(starts) as starts, count(*) as times
      from (${rows}) r group by 1 having count(*) > 1) t
    group by 1`;
}

/** The same by the counts that triggers keep of speakers; null where they do not keep just those. */
function keptPoints(slice: QuoteSlice, calendar: Calendar): Sql | null {
  const months = slice.bySpeaker && monthsOf(slice, calendar);
  if (!months || !slice.bySpeaker) return null;
  return sql`select speaker_id as key, ${calendar.startOfDay(sql`starts`)} as starts,
      sum(${slice.bySpeaker}) as quotes
    from quote_count_now where organisation_id = 0 and speaker_id = any(${listedKeys})
      and grain = 'MONTH' and ${all(months)} group by 1, 2`;
}

const listedKeys = sql`array(select key from listed)`;
