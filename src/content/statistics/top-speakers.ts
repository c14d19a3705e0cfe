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
import type { Argument } from '../../graphql/arguments.js';
import { Compiled } from '../../graphql/compiled.js';
import type { Row } from '../../graphql/row.js';
import { DateTime } from '../../graphql/scalars.js';
import type { Scope } from '../../graphql/scope.js';
import { manyOf, type Selected } from '../../graphql/selected.js';
import { sql } from '../../graphql/sql.js';
import { QuoteFilter } from '../lists/filters.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { CalendarArguments } from './calendar.args.js';
import { calendarOf, instantText } from './calendar.js';
import { limitOf } from './limit-of.js';
import { publicQuotes } from './public-quotes.js';

/** A speaker among the most quoted of a bucket. */
@ObjectType({ description: 'One of the most quoted of a bucket.' })
export class TopSpeaker {
  @Field(() => Int, { description: 'Equal counts share a rank: 1, 1, 3.' })
  rank: number;

  @Field(() => Speaker, { description: 'Who.' })
  speaker: Speaker;

  @Field(() => Int, { description: 'Quotes through an office in the organisation.' })
  quoteCount: number;

  @Field(() => Int, { description: 'Articles that they stand in.' })
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
  ): Selected {
    const calendar = calendarOf(args);
    const { from, where, row } = publicQuotes(scope, args.filter);
    const nearest = args.includeDescendants ? sql`` : sql` and p.depth = 0`;
    return manyOf(sql`
      with said as materialized (
        select distinct ${calendar.startOf(row.publishedAt)} as starts, s.speaker_id,
          ${row.id} as id, ${row.articleId} as article_id, ${row.publishedAt} as published_at
        from organisation_path p
        join quote_speaker s on s.role_organisation_id = p.descendant_id and p.span @> s.said_on
        join ${from} on ${row.id} = s.quote_id
        where p.ancestor_id = ${organisation.id}${nearest}
          and ${where} and ${calendar.covers(row.publishedAt)}
      ), ranked as (
        select c.*, rank() over (partition by c.starts order by c.quotes desc) as rank,
          row_number() over (partition by c.starts
            order by c.quotes desc, w.folded_name collate "C", w.name collate "C", w.id) as place
        from (
          select starts, speaker_id, count(*) as quotes, count(distinct article_id) as articles,
            max(published_at) as last_quoted_at from said group by 1, 2
        ) c join speaker w on w.id = c.speaker_id
      ), total as (select starts, count(distinct id) as quotes from said group by 1)
      select b.bucket_start, b.bucket_end, coalesce(t.quotes, 0) as total_quotes, (
        select coalesce(jsonb_agg(jsonb_build_object('rank', r.rank, 'speakerId', r.speaker_id,
          'quoteCount', r.quotes, 'articleCount', r.articles,
          'share', r.quotes::double precision / t.quotes,
          'lastQuotedAt', ${instantText(sql`r.last_quoted_at`)}) order by r.place), '[]')
        from ranked r where r.starts = b.starts and r.place <= ${limitOf('limit', args.limit)}
      ) as entries
      from (${calendar.buckets}) b left join total t on t.starts = b.starts
      order by b.starts`);
  }
}
