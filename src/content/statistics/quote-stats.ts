import { Args, ArgsType, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Argument } from '../../graphql/arguments.js';
import { Compiled, type Selects } from '../../graphql/compiled.js';
import { DateTime } from '../../graphql/scalars.js';
import type { Scope } from '../../graphql/scope.js';
import { oneOf, type Selected } from '../../graphql/selected.js';
import { sql, type Sql } from '../../graphql/sql.js';
import { QuoteFilter } from '../lists/filters.js';
import type { QuoteSlice } from '../lists/quote-slice.js';
import { countedSlice } from './counted-slice.js';
import { publicQuotes, type CountedQuotes } from './public-quotes.js';
import { officesOf, speakersOf } from './slice-counts.js';
import { wordCount } from './word-count.js';

/** A filter in numbers. */
@ObjectType({ description: 'The public, unretracted quotes that a filter matches, in numbers.' })
export class QuoteStats {
  @Field(() => Int, { description: 'Quotes.' })
  quotes: number;

  @Field(() => Int, { description: 'Articles in which they stand.' })
  articles: number;

  @Field(() => Int, { description: 'Outlets that published them.' })
  outlets: number;

  @Field(() => Int, { description: 'Different people and organisations who said them.' })
  speakers: number;

  @Field(() => Int, { description: 'Different organisations that they were said for.' })
  organisations: number;

  @Field(() => Int, { description: 'Words: runs of characters other than space.' })
  words: number;

  @Field(() => DateTime, { nullable: true, description: 'When the first was published.' })
  firstPublishedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the last was published.' })
  lastPublishedAt: Date | null;
}

@ArgsType()
class QuoteStatsArgs {
  @Field(() => QuoteFilter, { nullable: true, description: 'Which quotes.' })
  filter?: Argument;
}

/** Query.quoteStats. */
@Resolver()
export class QuoteStatsResolver {
  @Query(() => QuoteStats, {
    description:
      'How many quotes a filter matches, in how many articles and outlets, by how many speakers.',
  })
  @Compiled()
  quoteStats(
    _: unknown,
    @Args(() => QuoteStatsArgs) { filter }: QuoteStatsArgs,
    scope: Scope,
    selects: Selects,
  ): Selected {
    const words = selects('words') ? wordsOf(publicQuotes(scope, filter)) : sql`0`;
    const { within, slice } = countedSlice(filter, scope);
    return oneOf(within(statsOf(slice, officesIn(slice, filter, scope), words)));
  }
}

/** The words of quotes, which their text alone tells. */
function wordsOf({ from, where, row }: CountedQuotes): Sql {
  return sql`(select coalesce(sum(${wordCount(row.text)}), 0) from ${from} where ${where})`;
}

/** How many organisations a slice's speakers have their frozen offices in. */
function officesIn(slice: QuoteSlice, filter: Argument, scope: Scope): Sql {
  const kept = officesOf(slice);
  if (kept) return sql`(select count(*) from (${kept}) o)`;
  const { from, where, row } = publicQuotes(scope, filter);
  const said = slice.ids
    ? sql`(${slice.ids}) i join attribution a on a.quote_id = i.quote_id`
    : sql`${from} join attribution a on a.quote_id = ${row.id} where ${where}`;
  return sql`(select count(*) from (select a.role_organisation_id from ${said} group by 1) o
    where o.role_organisation_id is not null)`;
}

/** What a slice comes to. */
function statsOf(slice: QuoteSlice, organisations: Sql, words: Sql): Sql {
  return sql`
    with outlet as materialized (
      select a.outlet_id, sum(a.quotes) as quotes, count(*) as articles,
        min(a.published_at) as first, max(a.published_at) as last
      from (${slice.articles}) a group by 1
    )
    select coalesce(sum(quotes), 0) as quotes, coalesce(sum(articles), 0) as articles,
      count(*) as outlets, (select count(*) from (${speakersOf(slice)}) s) as speakers,
      min(first) as first_published_at, max(last) as last_published_at,
      ${organisations} as organisations, ${words} as words
    from outlet`;
}
