import { Args, ArgsType, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Argument } from '../../graphql/arguments.js';
import { Compiled } from '../../graphql/compiled.js';
import { DateTime } from '../../graphql/scalars.js';
import type { Scope } from '../../graphql/scope.js';
import { manyOf, type Selected } from '../../graphql/selected.js';
import { sql } from '../../graphql/sql.js';
import { ArticleFilter } from '../lists/filters.js';
import { ArticleQuotes } from '../quotes/article-quotes.entity.js';
import { CalendarArguments } from './calendar.args.js';
import { calendarOf } from './calendar.js';
import { isPublicArticle, publicArticles } from './public-articles.js';

/** A bucket of articles. */
@ObjectType({ description: 'The articles of one calendar unit.' })
export class ArticlePoint {
  @Field(() => DateTime, { description: 'First instant of the unit in the zone.' })
  bucketStart: Date;

  @Field(() => Int, { description: 'Public articles published then, with quotes or without.' })
  articleCount: number;
}

@ArgsType()
class ArticleTimeSeriesArgs extends CalendarArguments {
  @Field(() => ArticleFilter, { nullable: true, description: 'Which articles.' })
  filter?: Argument;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether empty buckets are given.' })
  fillGaps: boolean;
}

/** Query.articleTimeSeries (semantics 57, 58, 96). */
@Resolver()
export class ArticleTimeSeriesResolver {
  @Query(() => [ArticlePoint], {
    description:
      'How many articles were published over time, with quotes or without: what numbers of quotes are measured against.',
  })
  @Compiled()
  articleTimeSeries(
    _: unknown,
    @Args(() => ArticleTimeSeriesArgs) args: ArticleTimeSeriesArgs,
    scope: Scope,
  ): Selected {
    const calendar = calendarOf(args);
    const isPublic = isPublicArticle(scope, args.filter);
    if (isPublic) {
      const { from, row } = scope.table(ArticleQuotes);
      return manyOf(sql`
        select b.bucket_start, n.articles as article_count
        from (${calendar.buckets}) b cross join lateral (
          select count(*) as articles from ${from}
          where ${isPublic(row)} and ${calendar.covers(row.publishedAt)}
            and ${row.publishedAt} >= b.bucket_start and ${row.publishedAt} < b.bucket_end
        ) n
        ${args.fillGaps ? sql`` : sql`where n.articles > 0`}
        order by b.starts`);
    }
    const { from, where, row } = publicArticles(scope, args.filter);
    return manyOf(sql`
      select b.bucket_start, coalesce(n.articles, 0) as article_count
      from (${calendar.buckets}) b left join (
        select ${calendar.startOf(row.publishedAt)} as starts, count(*) as articles
        from ${from} where ${where} and ${calendar.covers(row.publishedAt)} group by 1
      ) n on n.starts = b.starts
      ${args.fillGaps ? sql`` : sql`where n.articles > 0`}
      order by b.starts`);
  }
}
