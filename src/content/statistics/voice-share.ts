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
import { Compiled, type Selects } from '../../graphql/compiled.js';
import type { Row } from '../../graphql/row.js';
import { DateTime } from '../../graphql/scalars.js';
import type { Scope } from '../../graphql/scope.js';
import { manyOf, type Selected } from '../../graphql/selected.js';
import { sql, type Sql } from '../../graphql/sql.js';
import { belongs } from '../lists/affiliation.js';
import { ArticleFilter } from '../lists/filters.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { ArticleQuotes } from '../quotes/article-quotes.entity.js';
import { QuoteOrganisation } from '../quotes/quote-organisation.entity.js';
import { CalendarArguments } from './calendar.args.js';
import { calendarOf, type Calendar } from './calendar.js';
import { isPublicArticle, publicArticles } from './public-articles.js';
import { wordCount } from './word-count.js';

/** Quoted or only mentioned, in one calendar unit. */
@ObjectType({ description: 'Whether an organisation is quoted or only mentioned.' })
export class VoiceShareBucket {
  @Field(() => DateTime, { description: 'First instant of the unit in the zone.' })
  bucketStart: Date;

  @Field(() => Int, { description: 'Articles that mention or quote it.' })
  articlesMentioning: number;

  @Field(() => Int, { description: 'Articles that quote it or its people.' })
  articlesQuoting: number;

  @Field(() => Float, { nullable: true, description: 'Quoting of mentioning; null without any.' })
  quotedShare: number | null;

  @Field(() => Int, { description: 'Quotes of it and its people.' })
  quotes: number;

  @Field(() => Int, { description: 'Words of those quotes: runs of characters other than space.' })
  quotedWords: number;
}

@ArgsType()
class VoiceShareArgs extends CalendarArguments {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether organisations below it count too.',
  })
  includeDescendants: boolean;

  @Field(() => ArticleFilter, { nullable: true, description: 'Which articles.' })
  filter?: Argument;
}

/** Organisation.voiceShare (semantics 62). */
@Resolver(() => Organisation)
export class VoiceShare {
  @FieldResolver(() => [VoiceShareBucket], {
    description: 'How many of the articles that mention it also quote it.',
  })
  @Compiled()
  voiceShare(
    organisation: Row<Organisation>,
    @Args(() => VoiceShareArgs) args: VoiceShareArgs,
    scope: Scope,
    selects: Selects,
  ): Selected {
    const calendar = calendarOf(args);
    const isPublic = selects('quotedWords') ? null : isPublicArticle(scope, args.filter);
    if (isPublic) return manyOf(narrowShare(organisation.id, args, calendar, isPublic, scope));
    const { from, where, row } = publicArticles(scope, args.filter);
    const ofIt = args.includeDescendants
      ? sql`(o.office or o.office_below or o.self or o.self_below)`
      : sql`(o.office or o.self)`;
    const nearest = args.includeDescendants ? sql`` : sql` and p.depth = 0`;
    const inScope = sql`${where} and ${calendar.covers(row.publishedAt)}`;
    const starts = calendar.startOf(row.publishedAt);
    return manyOf(sql`
      with quoted as materialized (
        select ${row.id} as article_id, ${starts} as starts, count(*) as quotes,
          sum(${wordCount(sql`q.text`)}) as words
        from quote_organisation o join quote q on q.id = o.quote_id
        join ${from} on ${row.id} = q.article_id
        where o.organisation_id = ${organisation.id} and ${ofIt} and not o.retracted and ${inScope}
        group by 1, 2
      ), mentioning as (
        select article_id, starts from quoted
        union
        select ${row.id}, ${starts}
        from organisation_path p join mention m on m.speaker_id = p.descendant_id
        join ${from} on ${row.id} = m.article_id
        where p.ancestor_id = ${organisation.id}${nearest}
          and p.span @> (${row.publishedAt} at time zone 'UTC')::date and ${inScope}
      ) ${shares(calendar)}`);
  }
}

/** The same without words, out of narrow tables: an article has one time, so its unit is told once. */
function narrowShare(
  organisationId: Sql,
  args: VoiceShareArgs,
  calendar: Calendar,
  isPublic: NonNullable<ReturnType<typeof isPublicArticle>>,
  scope: Scope,
): Sql {
  const quotes = scope.table(QuoteOrganisation);
  const articles = scope.table(ArticleQuotes);
  const within = (row: Parameters<typeof isPublic>[0]): Sql =>
    sql`${isPublic(row)} and ${calendar.covers(row.publishedAt)}`;
  const { articleId, publishedAt, retracted } = quotes.row;
  const asked = { includeDescendants: args.includeDescendants, orSelf: true };
  return sql`
    with quoted as materialized (
      select article_id, ${calendar.startOf(sql`published_at`)} as starts, quotes, 0 as words
      from (
        select ${articleId} as article_id, min(${publishedAt}) as published_at, count(*) as quotes
        from ${quotes.from} where ${quotes.row.organisationId} = ${organisationId}
          and ${belongs(quotes.row, asked)} and not ${retracted} and ${within(quotes.row)}
        group by 1) a
    ), named as materialized (
      select m.article_id, p.span from organisation_path p join mention m on m.speaker_id = p.descendant_id
      where p.ancestor_id = ${organisationId}${args.includeDescendants ? sql`` : sql` and p.depth = 0`}
    ), mentioning as (
      select article_id, starts from quoted
      union
      select ${articles.row.articleId}, ${calendar.startOf(articles.row.publishedAt)}
      from named n join ${articles.from} on ${articles.row.articleId} = n.article_id
      where n.span @> (${articles.row.publishedAt} at time zone 'UTC')::date
        and ${within(articles.row)}
    ) ${shares(calendar)}`;
}

/** What each unit comes to, from `quoted` and `mentioning`. */
function shares(calendar: Calendar): Sql {
  return sql`, quoting as (
      select starts, count(*) as articles, sum(quotes) as quotes, sum(words) as words
      from quoted group by 1
    ), mentioned as (select starts, count(*) as articles from mentioning group by 1)
    select b.bucket_start, coalesce(m.articles, 0) as articles_mentioning,
      coalesce(q.articles, 0) as articles_quoting,
      coalesce(q.articles, 0)::double precision / m.articles as quoted_share,
      coalesce(q.quotes, 0) as quotes, coalesce(q.words, 0) as quoted_words
    from (${calendar.buckets}) b left join quoting q on q.starts = b.starts
    left join mentioned m on m.starts = b.starts
    order by b.starts`;
}
