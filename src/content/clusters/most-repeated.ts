import {
  Args,
  ArgsType,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import type { Argument } from '../../graphql/arguments.js';
import { Compiled } from '../../graphql/compiled.js';
import type { Scope } from '../../graphql/scope.js';
import { manyOf, named, type Selected } from '../../graphql/selected.js';
import { integer, sql, type Sql } from '../../graphql/sql.js';
import { QuoteFilter } from '../lists/filters.js';
import { Quote } from '../quotes/quote.entity.js';
import { limitOf } from '../statistics/limit-of.js';
import { narrowQuotes, publicQuotes } from '../statistics/public-quotes.js';
import { QuoteCluster } from './quote-cluster.entity.js';

/** Words that several quotes of a filter share. */
@ObjectType({ description: 'Words that several quotes of a filter share, whole or in part.' })
export class RepeatedQuote {
  @Field(() => Int, { description: 'Quotes of the filter in the cluster; at least 2.' })
  quoteCount: number;

  @Field(() => Int, { description: 'Articles in which those quotes stand.' })
  articleCount: number;
}

@ArgsType()
class MostRepeatedArgs {
  @Field(() => QuoteFilter, { nullable: true, description: 'Which quotes.' })
  filter?: Argument;

  @Field(() => Int, { defaultValue: 10, description: 'How many clusters, from 1 to 100.' })
  first: number;
}

/** Query.mostRepeated. */
@Resolver()
export class MostRepeated {
  @Query(() => [RepeatedQuote], {
    description:
      'The words printed most often: clusters with the most public, unretracted quotes of the filter. Only the 100 wordings repeated most are looked at.',
  })
  @Compiled()
  mostRepeated(
    _: unknown,
    @Args(() => MostRepeatedArgs) { filter, first }: MostRepeatedArgs,
    scope: Scope,
  ): Selected {
    const { from, where, row } = narrowQuotes(scope, filter) ?? publicQuotes(scope, filter);
    return manyOf(sql`
      with printed as materialized (
        select s.form_id, s.quote_id, s.published_at
        from ${from} join quote_search s on s.quote_id = ${row.id}
        where ${where} and s.form_id is not null
      ), counted as materialized (
        select form_id as id, count(*) as times from printed group by 1
      ), wording as materialized (
        select f.id, f.form, f.words, f.lead, f.runs, c.times
        from counted c join quote_form f on f.id = c.id
        where f.lead is not null and (select count(*) from counted) <= ${compared}
      ), within as (
        select long.id, short.times
        from (select id, form, words, unnest(runs) as run from wording) long
        join wording short on short.lead = long.run and short.words < long.words
          and position(' ' || short.form || ' ' in ' ' || long.form || ' ') > 0
        union all select id, times from counted
      ), cluster as (
        select distinct cluster_of(w.id) as id from (
          select id from within group by 1 having sum(times) > 1
          order by sum(times) desc, id limit ${candidates}
        ) w
      )
      select c.id as cluster_id, count(*) as quote_count,
        count(distinct q.article_id) as article_count,
        (array_agg(p.quote_id order by p.published_at, p.quote_id))[1] as quote_id
      from cluster c cross join cluster_forms(c.id) f join printed p on p.form_id = f.form_id
      join quote q on q.id = p.quote_id
      group by 1 having count(*) > 1
      order by quote_count desc, 1 limit ${limitOf('first', first)}`);
  }
}

/** Of more wordings, parts of each other are not looked for: it takes a second for 20,000. */
const compared = integer(5_000);
/** Clusters are looked up, half a millisecond each, for so many wordings and no more. */
const candidates = integer(100);

interface Columns {
  readonly clusterId: Sql;
  readonly quoteId: Sql;
}

/** What the words of a RepeatedQuote are. */
@Resolver(() => RepeatedQuote)
export class RepeatedQuoteFields {
  @FieldResolver(() => Quote, { description: 'The first of the quotes of the filter.' })
  @Compiled()
  quote({ quoteId }: Columns): Selected {
    return named(Quote, (quote) => sql`${quote.id} = ${quoteId}`);
  }

  @FieldResolver(() => QuoteCluster, { description: 'The words wherever they were printed.' })
  @Compiled()
  cluster({ clusterId }: Columns): Selected {
    return named(QuoteCluster, (cluster) => sql`${cluster.id} = ${clusterId}`);
  }
}
