import type { Argument } from '../../graphql/arguments.js';
import { all, parameter, sql, type Sql } from '../../graphql/sql.js';
import type { Value } from '../../graphql/value.js';
import type { QuoteSlice } from '../lists/quote-slice.js';
import type { Calendar } from './calendar.js';

/**
 * Statement of a slice's speakers with their quotes: key, count. By the counts that triggers keep
 * where the slice is cut at whole months at most, else out of its rows; within a calendar's period if
 * one is given.
 */
export function speakersOf(slice: QuoteSlice, calendar?: Calendar): Sql {
  const months = monthsOf(slice, calendar);
  if (!months || !slice.bySpeaker) {
    const covered = calendar ? sql`where ${calendar.covers(sql`v.published_at`)}` : sql``;
    return sql`select v.speaker_id as key, count(*) as count
      from (${slice.voices}) v ${covered} group by 1`;
  }
  const who = sql`organisation_id = 0 and speaker_id > 0`;
  return keptOver(months, sql`speaker_id`, who, slice.bySpeaker);
}

/**
 * Statement of the organisations that a slice's speakers have their frozen offices in, with their
 * quotes: key, count; null where no counts are kept of just those.
 */
export function officesOf(slice: QuoteSlice): Sql | null {
  const months = slice.everything ? monthsOf(slice) : null;
  const which = sql`organisation_id > 0 and speaker_id = 0`;
  return months && keptOver(months, sql`organisation_id`, which, sql`office`);
}

/** Statement of kept counts by a key within whole months, all of them where there are none: key, count. */
function keptOver(months: readonly Sql[], key: Sql, which: Sql, counted: Sql): Sql {
  const count = sql`sum(${counted})`;
  const kept = (where: Sql, recent: Sql): Sql => sql`
    select key, ${count} as count from (
      select ${key} as key, office, indirect, mixed from quote_count
        where ${which} and office > 0 and ${where}
      union all
      select ${key} as key, office, indirect, mixed from quote_count_recent
        where ${which} and ${recent}) c
    group by 1 having ${count} > 0`;
  const ever = kept(
    sql`grain = 'ALL' and starts = '-infinity' and ${holdsAll(months)}`,
    sql`grain = 'ALL' and ${holdsAll(months)}`,
  );
  if (months.length === 0) return ever;
  const within = sql`grain = 'MONTH' and ${all(months)} and not ${holdsAll(months)}`;
  return sql`${ever} union all ${kept(within, within)}`;
}

/** Statement of a slice's outlets with their quotes: key, count. */
export function outletsOf({ prints }: QuoteSlice): Sql {
  return sql`select p.outlet_id as key, sum(p.quotes) as count from (${prints}) p group by 1`;
}

/** Statement of the months of a slice, in UTC, with their quotes: starts, quotes. */
export function monthlyOf(slice: QuoteSlice): Sql {
  const months = slice.everything && monthsOf(slice);
  if (!months) {
    return sql`select date_trunc('month', published_at at time zone 'UTC') as starts,
      sum(quotes) as quotes from (${slice.prints}) p group by 1`;
  }
  return sql`select starts, sum(office) as quotes from quote_count_now
    where organisation_id = 0 and speaker_id = 0 and grain = 'MONTH' and ${all(months)}
    group by 1 having sum(office) > 0`;
}

/**
 * Conditions on `starts`, the first day of a month, that are those of the slice and the calendar;
 * null where these cut a month.
 */
export function monthsOf({ publishedAt }: QuoteSlice, calendar?: Calendar): readonly Sql[] | null {
  if (calendar && !calendar.grain('MONTH')) return null;
  const { gte, lt } = (publishedAt ?? {}) as { readonly [name: string]: Argument };
  const bounds = [gte, lt].filter((bound) => bound !== undefined) as Value[];
  if (bounds.some(({ outline }) => outline.begins !== 'MONTH')) return null;
  return [
    ...(gte ? [sql`starts >= ${dayOf(gte as Value)}`] : []),
    ...(lt ? [sql`starts < ${dayOf(lt as Value)}`] : []),
    ...(calendar ? [calendar.coversDay(sql`starts`)] : []),
  ];
}

function dayOf(instant: Value): Sql {
  return sql`(${parameter(instant, 'timestamptz')} at time zone 'UTC')::date`;
}

/** Whether no month outside has a quote: then what is counted altogether will do. */
function holdsAll(months: readonly Sql[]): Sql {
  if (months.length === 0) return sql`true`;
  return sql`(select not exists (select from quote_count_now
    where organisation_id = 0 and speaker_id = 0 and grain = 'MONTH' and office <> 0
      and not ${all(months)}))`;
}
