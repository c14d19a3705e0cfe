import { all, sql, type Sql } from '../../graphql/sql.js';
import type { QuoteSlice } from '../lists/quote-slice.js';
import { instantText, type Calendar } from './calendar.js';
import { monthsOf } from './slice-counts.js';

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

/** Statement of the one series of a slice with articles and, if asked for, speakers: key, label, total, points. */
export function wholeSeries(
  slice: QuoteSlice,
  calendar: Calendar,
  { countsSpeakers, fillGaps }: { countsSpeakers: boolean; fillGaps: boolean },
): Sql {
  return sql`
    with quoted as materialized (
      select ${calendar.startOf(sql`a.published_at`)} as starts, sum(a.quotes) as quotes,
        count(*) as articles
      from (${slice.articles}) a where ${calendar.covers(sql`a.published_at`)} group by 1
    ), said as materialized (
      select starts, count(*) as speakers from (
        select distinct ${calendar.startOf(sql`v.published_at`)} as starts, v.speaker_id
        from (${slice.voices}) v
        where ${countsSpeakers ? calendar.covers(sql`v.published_at`) : sql`false`}) d
      group by 1
    )
    select 'all' as key, 'All quotes' as label,
      (select coalesce(sum(quotes), 0) from quoted) as total, (
        select coalesce(jsonb_agg(jsonb_build_object('bucketStart', ${instantText(sql`b.bucket_start`)},
          'quoteCount', coalesce(q.quotes, 0), 'articleCount', coalesce(q.articles, 0),
          'speakerCount', coalesce(w.speakers, 0)) order by b.starts), '[]')
        from (${calendar.buckets}) b
        left join quoted q on q.starts = b.starts
        left join said w on w.starts = b.starts
        ${fillGaps ? sql`` : sql`where q.quotes > 0`}
      ) as points`;
}
