import {
  Args,
  ArgsType,
  Field,
  FieldResolver,
  Float,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import type { Arguments } from '../../graphql/arguments.js';
import { Compiled } from '../../graphql/compiled.js';
import type { ConnectionRow } from '../../graphql/compile-connection.js';
import { connectionOver, edgeTo } from '../../graphql/connection-types.js';
import { ForwardPageArgs } from '../../graphql/page-args.js';
import type { Scope } from '../../graphql/scope.js';
import { connectionOf, manyOf, type Selected } from '../../graphql/selected.js';
import { sql, type Sql } from '../../graphql/sql.js';
import type { Value } from '../../graphql/value.js';
import { QuoteFilter } from '../lists/filters.js';
import { Quote } from '../quotes/quote.entity.js';
import { FacetArgs, FacetResult, facetsOf } from '../statistics/quote-facets.js';
import { Highlight } from './highlight.object.js';
import { allHits, hitsOf, totalOf, type Search } from './hits.js';
import { searchOrder } from './search-order.js';

/** A quote that was found. */
@ObjectType({ description: 'A quote that was found.' })
export class QuoteSearchEdge extends edgeTo(() => Quote) {
  @Field(() => Float, {
    description:
      'How well it meets the search; never rises along the pages, 0 behind the newest 2,000 hits.',
  })
  score: number;
}

/** Quotes that were found, in pages. */
@ObjectType({ description: 'Quotes that were found, in pages.' })
export class QuoteSearchConnection extends connectionOver(() => QuoteSearchEdge) {
  @Field(() => [Quote], { description: 'The quotes of this page.' })
  nodes: Quote[];
}

@ArgsType()
class SearchQuotesArgs extends ForwardPageArgs {
  @Field(() => String, {
    description: 'Words joined by AND, "a phrase", -not, OR; nothing to look for finds nothing.',
  })
  query: Value;

  @Field(() => String, {
    nullable: true,
    description: 'Only quotes in this language, a BCP 47 code; words are stemmed by it.',
  })
  language?: Value;

  @Field(() => QuoteFilter, { nullable: true, description: 'Which quotes.' })
  filter?: Arguments;
}

/** Query.searchQuotes (semantics 65, 92). */
@Resolver(() => QuoteSearchConnection)
export class SearchQuotes {
  @Query(() => QuoteSearchConnection, {
    description: 'Ranked full-text search in the words of quotes.',
  })
  @Compiled()
  searchQuotes(
    _: unknown,
    @Args(() => SearchQuotesArgs) { query, language, filter, ...page }: SearchQuotesArgs,
    scope: Scope,
  ): Selected {
    const search: Search = { query, language, filter };
    return connectionOf(
      hitsOf(search, page, scope),
      page,
      (row) => ({ where: [], order: searchOrder(row), total: totalOf(search, scope) }),
      () => allHits(search, scope),
    );
  }

  @FieldResolver(() => [FacetResult], {
    description: 'What the hits of all pages have in common; counted only when asked for.',
  })
  @Compiled()
  facets(list: ConnectionRow, @Args(() => FacetArgs) args: FacetArgs): Selected {
    return facetsOf(list, args);
  }
}

/** Fields of a hit that are more than a column. */
@Resolver(() => QuoteSearchEdge)
export class QuoteSearchEdgeFields {
  @FieldResolver(() => [Highlight], { description: 'Where the words were found.' })
  @Compiled()
  highlights(hit: { readonly nodeId: Sql; readonly sought: Sql }): Selected {
    return manyOf(sql`select 'text' as field, marked_html(h.marked) as html, marked_spans(h.marked) as matches
      from quote q cross join lateral (select mark_words(q.text,
        websearch_to_tsquery(search_config(q.language), ${hit.sought}), search_config(q.language))
        as marked offset 0) h
      where q.id = ${hit.nodeId}`);
  }
}
