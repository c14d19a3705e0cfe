import { all, sql, type Sql } from '../../graphql/sql.js';
import type { QuoteSlice } from '../lists/quote-slice.js';
import { instantText, type Calendar } from './calendar.js';
import { mostFrequent } from './facet-keys.js';
import { QuoteFacet } from './quote-facet.enum.js';
import { monthsOf, speakersOf } from './slice-counts.js';

/** Statement of a slice's quotes in each unit that has some: starts, quotes. */
export function quotesOver(calendar: Calendar, slice: QuoteSlice): Sql {
  const months = slice.everything && monthsOf(slice, calendar);
  if (months) {
    return sql`select ${calendar.startOfDay(sql`starts`)} as starts, sum(office) as quotes
      from quote_count_now where organisation_id = 0 and speaker_id = 0 and grain = 'MONTH'
        and ${all(months)} group by 1`;
  }
  return sql`select ${calendar.startOf(sql`p.published_at`)} as starts, sum(p.quotes) as quotes
    from (${slice.prints}) p where ${calendar.covers(sql`p.published_at`)} group by 1`;
}

/**
 * Statement of the series of the speakers most quoted, then _other: key, label, total, points. What
 * is in no listed series is what is left of all, where a quote of several listed speakers was taken
 * away once too often for each but the first.
 */
export function speakerSeries(
  slice: QuoteSlice,
  calendar: Calendar,
  limit: Sql,
  fillGaps: boolean,
): Sql {
  const ofListed = sql`v.speaker_id = any(array(select key from listed))
    and ${calendar.covers(sql`v.published_at`)}`;
  return sql`
    with listed as materialized (
      ${mostFrequent(QuoteFacet.SPEAKER, speakersOf(slice, calendar), limit)}
    ), spoken as materialized (${spokenOver(calendar, slice, ofListed)}
    ), again as (
      select starts, sum(times - 1) as quotes from (
        select v.quote_id, min(${calendar.startOf(sql`v.published_at`)}) as starts, count(*) as times
        from (${slice.voices}) v where v.joint and ${ofListed} group by 1 having count(*) > 1) t
      group by 1
    ), other as materialized (
      select t.starts, t.quotes - coalesce(s.quotes, 0) + coalesce(a.quotes, 0) as quotes
      from (${quotesOver(calendar, slice)}) t
      left join (select starts, sum(quotes) as quotes from spoken group by 1) s on s.starts = t.starts
      left join again a on a.starts = t.starts
    ), series as (
      select place as n, value as key, label, count as total from listed
      union all
      select (select count(*) from listed) + 1, '_other', 'Other', sum(quotes) from other
      having sum(quotes) > 0
    ), point as materialized (
      select l.place as n, s.starts, s.quotes from spoken s join listed l on l.key = s.speaker_id
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

/** Statement of the listed speakers' quotes in each unit: speaker_id, starts, quotes. */
function spokenOver(calendar: Calendar, slice: QuoteSlice, ofListed: Sql): Sql {
  const months = slice.bySpeaker && monthsOf(slice, calendar);
  if (months && slice.bySpeaker) {
    return sql`select speaker_id, ${calendar.startOfDay(sql`starts`)} as starts,
        sum(${slice.bySpeaker}) as quotes
      from quote_count_now where organisation_id = 0 and speaker_id = any(array(select key from listed))
        and grain = 'MONTH' and ${all(months)} group by 1, 2`;
  }
  return sql`select v.speaker_id, ${calendar.startOf(sql`v.published_at`)} as starts, count(*) as quotes
    from (${slice.voices}) v where ${ofListed} group by 1, 2`;
}
