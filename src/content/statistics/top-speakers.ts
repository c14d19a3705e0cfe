import {
  Args,
  ArgsType,
  Field,
  FieldResolver,
  Float,
  Int,
  ObjectType,
  Resolver,
} from 'type-graphql';
import type { Argument, Arguments } from '../../graphql/arguments.js';
import { Compiled, type Selects } from '../../graphql/compiled.js';
import type { AnyRow, Row } from '../../graphql/row.js';
import { DateTime } from '../../graphql/scalars.js';
import type { Scope } from '../../graphql/scope.js';
import { manyOf, type Selected } from '../../graphql/selected.js';
import { rowsOf, sql, type Sql } from '../../graphql/sql.js';
import { demandsNothing } from '../lists/demands.js';
import { QuoteFilter } from '../lists/filters.js';
import { ofOrganisation, type KeptCount } from '../lists/quote-source.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { CalendarArguments } from './calendar.args.js';
import { calendarOf, instantText, type Calendar } from './calendar.js';
import { limitOf } from './limit-of.js';
import { publicQuotesOf } from './public-quotes.js';
import { TimeInterval } from './time-interval.enum.js';

/** A speaker among the most quoted of a bucket. */
@ObjectType({ description: 'One of the most quoted of a bucket.' })
export class TopSpeaker {
  @Field(() => Int, { description: 'Equal counts share a rank: 1, 1, 3.' })
  rank: number;

  @Field(() => Speaker, { description: 'Who.' })
  speaker: Speaker;

  @Field(() => Int, { description: 'Quotes through an office in the organisation.' })
  quoteCount: number;

  @Field(() => Int, { description: 'Articles in which those quotes stand.' })
  articleCount: number;

  @Field(() => Float, { description: 'Of all quotes of the bucket, 0 to 1.' })
  share: number;

  @Field(() => DateTime, { description: 'When the last of them was published.' })
  lastQuotedAt: Date;
}

/** The most quoted people of an organisation in one calendar unit. */
@ObjectType({ description: 'Who is quoted most in one calendar unit.' })
export class TopSpeakersBucket {
  @Field(() => DateTime, { description: 'First instant of the unit in the zone.' })
  bucketStart: Date;

  @Field(() => DateTime, { description: 'First instant of the next unit.' })
  bucketEnd: Date;

  @Field(() => Int, { description: 'Quotes through an office in the organisation.' })
  totalQuotes: number;

  @Field(() => [TopSpeaker], { description: 'By quotes, then by name; cut at the limit.' })
  entries: TopSpeaker[];
}

@ArgsType()
class TopSpeakersArgs extends CalendarArguments {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether offices in organisations below it count too.',
  })
  includeDescendants: boolean;

  @Field(() => Int, { defaultValue: 5, description: 'How many a bucket, from 1 to 100.' })
  limit: number;

  @Field(() => QuoteFilter, { nullable: true, description: 'Which quotes.' })
  filter?: Argument;
}

/** Organisation.topSpeakers (semantics 61): people through their office. */
@Resolver(() => Organisation)
export class TopSpeakers {
  @FieldResolver(() => [TopSpeakersBucket], {
    description: 'Its most quoted people, for each calendar unit of a period.',
  })
  @Compiled()
  topSpeakers(
    organisation: Row<Organisation>,
    @Args(() => TopSpeakersArgs) args: TopSpeakersArgs,
    scope: Scope,
    selects: Selects,
  ): Selected {
    const calendar = calendarOf(args);
    const limit = limitOf('limit', args.limit);
    const filter = (args.filter ?? {}) as Arguments;
    const source = ofOrganisation(organisation.id, args, filter, scope);
    const { from, where, row } = publicQuotesOf(source, scope);
    const onlyCounts =
      demandsNothing(filter) &&
      !selects('entries', 'articleCount') &&
      !selects('entries', 'lastQuotedAt');
    if (onlyCounts && calendar.grain('MONTH'))
      return keptTop(calendar, source.counted, args, limit);
    return manyOf(sql`
      with within as materialized (
        select ${row.id} as id, ${calendar.startOf(row.publishedAt)} as starts,
          ${row.articleId} as article_id, ${row.publishedAt} as published_at
        from ${from} where ${where} and ${calendar.covers(row.publishedAt)}
      ), said as (
        select w.starts, s.speaker_id, count(*) as quotes, count(distinct w.article_id) as articles,
          max(w.published_at) as last_quoted_at
        from within w join quote_speaker s on s.quote_id = w.id
        where ${throughOffice(organisation.id, args)} group by 1, 2
      ), ${ranked},
      total as (select starts, count(*) as quotes from within group by 1)
      select b.bucket_start, b.bucket_end, coalesce(t.quotes, 0) as total_quotes, (
        select coalesce(jsonb_agg(jsonb_build_object('rank', r.rank, 'speakerId', r.speaker_id,
          'quoteCount', r.quotes, 'articleCount', r.articles,
          'share', r.quotes::double precision / t.quotes,
          'lastQuotedAt', ${instantText(sql`r.last_quoted_at`)}) order by r.place), '[]')
        from ranked r where r.starts = b.starts and r.place <= ${limit}
      ) as entries
      from (${calendar.buckets}) b left join total t on t.starts = b.starts
      order by b.starts`);
  }
}

/** Speakers of each unit in their order, from `said`. */
const ranked = sql`ranked as (
    select c.*, rank() over (partition by c.starts order by c.quotes desc) as rank,
      row_number() over (partition by c.starts
        order by c.quotes desc, w.folded_name collate "C", w.name collate "C", w.id) as place
    from said c join speaker w on w.id = c.speaker_id
  )`;

/** The same by the counts that triggers keep, which hold the period. */
function keptTop(
  calendar: Calendar,
  { organisationId, column }: KeptCount,
  args: TopSpeakersArgs,
  limit: Sql,
): Selected {
  const months = sql`c.organisation_id = ${organisationId} and c.grain = 'MONTH'
    and ${calendar.coversDay(sql`c.starts`)}`;
  const starts = calendar.startOfDay(sql`c.starts`);
  const below = args.includeDescendants ? sql`true` : sql`false`;
  const said =
    args.interval === TimeInterval.MONTH
      ? sql`select t.month::timestamp as starts, t.speaker_id, t.quotes from top_speakers(
          ${organisationId}, array(select b.starts::date from (${calendar.buckets}) b), ${below}, ${limit}) t`
      : sql`select ${starts} as starts, c.speaker_id, sum(c.${column}) as quotes
          from quote_count_now c where c.speaker_id > 0 and ${months}
          group by 1, 2 having sum(c.${column}) > 0`;
  const entries = (row: AnyRow): Sql => sql`select e.rank, e.speaker_id, e.quote_count,
      e.quote_count::double precision / ${row['totalQuotes']!} as share
    from unnest(${row['ranks']!}, ${row['speakers']!}, ${row['counts']!}) with ordinality
      e(rank, speaker_id, quote_count, n) order by e.n`;
  return manyOf(
    sql`with said as (${said}), ${ranked}, listed as (
        select starts, array_agg(rank order by place) as ranks,
          array_agg(speaker_id order by place) as speakers, array_agg(quotes order by place) as counts
        from ranked where place <= ${limit} group by 1
      ), total as (
        select ${starts} as starts, sum(c.${column}) as quotes
        from quote_count_now c where c.speaker_id = 0 and ${months} group by 1
      )
      select b.bucket_start, b.bucket_end, coalesce(t.quotes, 0) as total_quotes,
        l.ranks, l.speakers, l.counts
      from (${calendar.buckets}) b left join total t on t.starts = b.starts
      left join listed l on l.starts = b.starts
      order by b.starts`,
    (row) => ({ entries: rowsOf(entries(row)) }),
  );
}

/** Whether a row s of quote_speaker is through an office in the organisation, or below it if asked. */
function throughOffice(organisationId: Sql, { includeDescendants }: TopSpeakersArgs): Sql {
  if (!includeDescendants) return sql`s.role_organisation_id = ${organisationId}`;
  return sql`exists (select from organisation_path p where p.ancestor_id = ${organisationId}
    and p.descendant_id = s.role_organisation_id and p.span @> s.said_on)`;
}
