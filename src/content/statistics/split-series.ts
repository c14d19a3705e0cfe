import { all, sql, type Sql } from '../../graphql/sql.js';
import type { QuoteSlice } from '../lists/quote-slice.js';
import { instantText, type Calendar } from './calendar.js';
import { mostFrequent } from './facet-keys.js';
import { QuoteFacet } from './quote-facet.enum.js';
import { quotesOver } from './slice-series.js';
import { monthsOf, outletsOf, speakersOf } from './slice-counts.js';

/** What a facet parts a slice by. */
interface Split {
  readonly facet: QuoteFacet;
  /** Statement of its keys with their quotes in the period: key, count. */
  readonly counts: Sql;
  /** Statement of the quotes of the keys in `listed` in each unit: key, starts, quotes. */
  readonly points: Sql;
  /** Statement of how often quotes of several listed keys were counted again: starts, quotes. */
  readonly again: Sql | null;
}

/** How the series of a facet come out of a slice; null where narrow tables do not tell. */
export function splitOf(facet: QuoteFacet, slice: QuoteSlice, calendar: Calendar): Split | null {
  if (facet === QuoteFacet.SPEAKER) return bySpeaker(slice, calendar);
  return facet === QuoteFacet.OUTLET ? byOutlet(slice, calendar) : null;
}

/**
 * Statement of the series of the keys most frequent, then _other: key, label, total, points. What is in
 * no listed series is what is left of all, where a quote of several listed keys was taken away once too
 * often for each but the first.
 */
export function splitSeries(
  slice: QuoteSlice,
  { facet, counts, points, again }: Split,
  calendar: Calendar,
  limit: Sql,
  fillGaps: boolean,
): Sql {
  return sql`
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
    from series s order by s.n`;
}

function byOutlet(slice: QuoteSlice, calendar: Calendar): Split {
  const printed = sql`select p.outlet_id, p.published_at, p.quotes from (${slice.prints}) p
    where ${calendar.covers(sql`p.published_at`)}`;
  return {
    facet: QuoteFacet.OUTLET,
    counts: outletsOf({ ...slice, prints: printed }),
    points: sql`select p.outlet_id as key, ${calendar.startOf(sql`p.published_at`)} as starts,
        sum(p.quotes) as quotes
      from (${printed}) p where p.outlet_id = any(${listedKeys}) group by 1, 2`,
    again: null,
  };
}

function bySpeaker(slice: QuoteSlice, calendar: Calendar): Split {
  const ofListed = sql`v.speaker_id = any(${listedKeys}) and ${calendar.covers(sql`v.published_at`)}`;
  const starts = calendar.startOf(sql`v.published_at`);
  return {
    facet: QuoteFacet.SPEAKER,
    counts: speakersOf(slice, calendar),
    points:
      keptPoints(slice, calendar) ??
      sql`select v.speaker_id as key, ${starts} as starts, count(*) as quotes
        from (${slice.voices}) v where ${ofListed} group by 1, 2`,
    again: sql`select starts, sum(times - 1) as quotes from (
        select v.quote_id, min(${starts}) as starts, count(*) as times
        from (${slice.voices}) v where v.joint and ${ofListed} group by 1 having count(*) > 1) t
      group by 1`,
  };
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
