import { Args, ArgsType, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Argument, Arguments } from '../../graphql/arguments.js';
import { Compiled, type Selects } from '../../graphql/compiled.js';
import { DateTime } from '../../graphql/scalars.js';
import type { Scope } from '../../graphql/scope.js';
import { manyOf, type Selected } from '../../graphql/selected.js';
import { literal, rowsOf, sql, type Sql } from '../../graphql/sql.js';
import { demandsNothing } from '../lists/demands.js';
import { QuoteFilter } from '../lists/filters.js';
import { allQuotes, sourceOf, type KeptCount } from '../lists/quote-source.js';
import { CalendarArguments } from './calendar.args.js';
import { calendarOf, instantText, type Calendar } from './calendar.js';
import { countedSeries } from './counted-slice.js';
import { facetKeys, mostFrequent } from './facet-keys.js';
import { limitOf } from './limit-of.js';
import { publicQuotes } from './public-quotes.js';
import { QuoteFacet } from './quote-facet.enum.js';
import { defaultBuckets } from './quote-facets.js';
import { quotesOver, wholeSeries } from './slice-series.js';
import { splitOf, splitSeries } from './split-series.js';

/** A bucket of quotes. */
@ObjectType({ description: 'The quotes of one calendar unit.' })
export class TimePoint {
  @Field(() => DateTime, { description: 'First instant of the unit in the zone.' })
  bucketStart: Date;

  @Field(() => Int, { description: 'Quotes.' })
  quoteCount: number;

  @Field(() => Int, { description: 'Articles in which those quotes stand.' })
  articleCount: number;

  @Field(() => Int, { description: 'Different people and organisations who said them.' })
  speakerCount: number;
}

/** Quotes over time. */
@ObjectType({ description: 'Quotes over time, all or those with one value of a facet.' })
export class TimeSeries {
  @Field(() => String, {
    description: 'The value of the facet; _other for all that is not listed.',
  })
  key: string;

  @Field(() => String, { description: 'The name or word to show for it.' })
  label: string;

  @Field(() => Int, { description: 'Quotes of all its points.' })
  total: number;

  @Field(() => [TimePoint], { description: 'A point for each calendar unit.' })
  points: TimePoint[];
}

@ArgsType()
class QuoteTimeSeriesArgs extends CalendarArguments {
  @Field(() => QuoteFilter, { nullable: true, description: 'Which quotes.' })
  filter?: Argument;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether empty points are given.' })
  fillGaps: boolean;

  @Field(() => QuoteFacet, { nullable: true, description: 'A series for each of its values.' })
  splitBy?: QuoteFacet;

  @Field(() => Int, {
    nullable: true,
    description: 'How many series beside _other, from 1 to 100; 10 unless told.',
  })
  splitLimit?: number;
}

/** Query.quoteTimeSeries (semantics 57-60). */
@Resolver()
export class QuoteTimeSeriesResolver {
  @Query(() => [TimeSeries], { description: 'How often quotes were published, over time.' })
  @Compiled()
  quoteTimeSeries(
    _: unknown,
    @Args(() => QuoteTimeSeriesArgs) args: QuoteTimeSeriesArgs,
    scope: Scope,
    selects: Selects,
  ): Selected {
    const calendar = calendarOf(args);
    const countsSpeakers = selects('points', 'speakerCount');
    const onlyCounts = !countsSpeakers && !selects('points', 'articleCount');
    if (!args.splitBy && onlyCounts)
      return keptSeries(calendar, args, scope) ?? manyOf(oneSeries(calendar, args, scope));
    const limit = limitOf('splitLimit', args.splitLimit ?? defaultBuckets);
    if (!args.splitBy) {
      const { within, slice, calendar: counted } = countedSeries(args.filter, scope, calendar);
      const asked = { countsSpeakers, fillGaps: args.fillGaps };
      return manyOf(within(wholeSeries(slice, counted, asked)));
    }
    if (onlyCounts) {
      const split = splitOf(args.splitBy, args.filter, calendar, scope);
      return manyOf(splitSeries(split, limit, args.fillGaps));
    }
    return manyOf(sql`
      with counted as materialized (${countedIn(calendar, args.splitBy, args.filter, scope)}),
      ${manySeries(args.splitBy, limit)},
      quoted as materialized (
        select m.n, m.starts, count(distinct m.id) as quotes, count(distinct m.article_id) as articles
        from member m group by 1, 2
      ), said as materialized (
        select m.n, m.starts, count(distinct a.speaker_id) as speakers
        from member m join attribution a on a.quote_id = m.id
        where ${countsSpeakers ? sql`true` : sql`false`} group by 1, 2
      )
      select s.key, s.label, s.total, (
        select coalesce(jsonb_agg(jsonb_build_object('bucketStart', ${instantText(sql`b.bucket_start`)},
          'quoteCount', coalesce(q.quotes, 0), 'articleCount', coalesce(q.articles, 0),
          'speakerCount', coalesce(w.speakers, 0)) order by b.starts), '[]')
        from (${calendar.buckets}) b
        left join quoted q on q.n = s.n and q.starts = b.starts
        left join said w on w.n = s.n and w.starts = b.starts
        ${args.fillGaps ? sql`` : sql`where q.quotes > 0`}
      ) as points
      from series s order by s.n`);
  }
}

/** The one series, of nothing but counts that triggers keep; null where they do not keep just those. */
function keptSeries(calendar: Calendar, args: QuoteTimeSeriesArgs, scope: Scope): Selected | null {
  const kept = keptOf((args.filter ?? {}) as Arguments, scope);
  const grain = kept && calendar.grain(kept.finest);
  if (!grain) return null;
  const counted = sql`quote_count_now c where c.organisation_id = ${kept.organisationId}
    and c.speaker_id = ${kept.speakerId} and c.grain = ${literal(grain)}
    and ${calendar.coversDay(sql`c.starts`)}`;
  const points = sql`select b.bucket_start, coalesce(p.quotes, 0) as quote_count
    from (${calendar.buckets}) b left join (
      select ${calendar.startOfDay(sql`c.starts`)} as starts, sum(c.${kept.column}) as quotes
      from ${counted} group by 1
    ) p on p.starts = b.starts
    ${args.fillGaps ? sql`` : sql`where p.quotes > 0`} order by b.starts`;
  return manyOf(
    sql`select 'all' as key, 'All quotes' as label,
      (select coalesce(sum(c.${kept.column}), 0) from ${counted}) as total`,
    () => ({ points: rowsOf(points) }),
  );
}

/** The same of whatever is asked for. */
function oneSeries(calendar: Calendar, args: QuoteTimeSeriesArgs, scope: Scope): Sql {
  const { within, slice, calendar: counted } = countedSeries(args.filter, scope, calendar);
  return within(sql`
    with point as (${quotesOver(counted, slice)})
    select 'all' as key, 'All quotes' as label,
      (select coalesce(sum(quotes), 0) from point) as total, (
        select coalesce(jsonb_agg(jsonb_build_object('bucketStart', ${instantText(sql`b.bucket_start`)},
          'quoteCount', coalesce(p.quotes, 0)) order by b.starts), '[]')
        from (${calendar.buckets}) b left join point p on p.starts = b.starts
        ${args.fillGaps ? sql`` : sql`where p.quotes > 0`}
      ) as points`);
}

/** What triggers count of the quotes that a filter lets through, where they count just those. */
function keptOf(filter: Arguments, scope: Scope): KeptCount | null {
  if (demandsNothing(filter)) return allQuotes;
  const source = sourceOf(filter, scope);
  return source && demandsNothing(source.rest) ? source.counted : null;
}

/** A row for each quote and each of its keys; key is null where the quote has no value. */
function countedIn(calendar: Calendar, facet: QuoteFacet, filter: Argument, scope: Scope): Sql {
  const { from, where, row } = publicQuotes(scope, filter);
  return sql`select ${row.id} as id, ${row.articleId} as article_id,
      ${calendar.startOf(row.publishedAt)} as starts, k.key
    from ${from} left join lateral (${facetKeys(facet, row)}) k on true
    where ${where} and ${calendar.covers(row.publishedAt)}`;
}

/** The most frequent keys in their order, then _other where any quote is in none of them. */
function manySeries(facet: QuoteFacet, limit: Sql): Sql {
  const counts = sql`select c.key, count(*) as count from counted c where c.key is not null group by 1`;
  return sql`listed as materialized (
      select place as n, key, value, label, count from (${mostFrequent(facet, counts, limit)}) m
    ), other as materialized (
      select distinct c.id, c.article_id, c.starts from counted c
      where c.id not in (select o.id from counted o join listed l on l.key = o.key)
    ), series as (
      select n, value as key, label, count as total from listed
      union all
      select (select count(*) from listed) + 1, '_other', 'Other', count(*) from other
      having count(*) > 0
    ), member as (
      select l.n, c.id, c.article_id, c.starts from counted c join listed l on l.key = c.key
      union all
      select (select count(*) from listed) + 1, o.id, o.article_id, o.starts from other o
    )`;
}
