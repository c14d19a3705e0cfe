import { Args, ArgsType, Field, FieldResolver, ObjectType, Query, Resolver } from 'type-graphql';
import { seesUnpublished } from '../../base/viewer.js';
import type { Arguments } from '../../graphql/arguments.js';
import { Compiled } from '../../graphql/compiled.js';
import { connectionOver, edgeTo } from '../../graphql/connection-types.js';
import type { OrderBy } from '../../graphql/order.js';
import { PageArgs } from '../../graphql/page-args.js';
import type { Row } from '../../graphql/row.js';
import type { Scope } from '../../graphql/scope.js';
import { connection, type Listing, type Selected } from '../../graphql/selected.js';
import { sql, type Sql } from '../../graphql/sql.js';
import { Article } from '../articles/article.entity.js';
import { Quote } from '../quotes/quote.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { inRange } from './conditions.js';
import { QuoteFilter } from './filters.js';
import { QuoteOrder, quoteOrder } from './quote-order.js';
import { sliceOf, sliceOfSpeaker, type QuoteSlice } from './quote-slice.js';
import {
  allQuotes,
  countsAll,
  keptCount,
  ofSpeaker,
  sourceOf,
  type QuoteSource,
} from './quote-source.js';

/** A quote in a list. */
@ObjectType({ description: 'A quote in a list.' })
export class QuoteEdge extends edgeTo(() => Quote) {}

/** Quotes in pages. */
@ObjectType({ description: 'Quotes in pages.' })
export class QuoteConnection extends connectionOver(() => QuoteEdge) {
  @Field(() => [Quote], { description: 'The quotes of this page.' })
  nodes: Quote[];
}

/** Which quotes, in what order, which page. */
@ArgsType()
export class QuoteListArgs extends PageArgs {
  @Field(() => QuoteFilter, { nullable: true, description: 'Which quotes.' })
  filter?: Arguments;

  @Field(() => [QuoteOrder], {
    nullable: true,
    description: 'Keys in turn; newest first unless told, ties by place in the text.',
  })
  orderBy?: readonly OrderBy[];
}

/** Lists of quotes wherever they are asked for. */
@Resolver(() => Quote)
export class QuoteLists {
  @Query(() => QuoteConnection, { description: 'Who said what: quotes by any filter.' })
  @Compiled()
  quotes(_: unknown, @Args(() => QuoteListArgs) args: QuoteListArgs, scope: Scope): Selected {
    const filter = args.filter ?? {};
    const source = sourceOf(filter, scope);
    const slice = sliceOf(filter, scope);
    if (source) return quotesOf(source, args, slice, scope);
    const kept = countsAll(filter, scope) ? keptCount(allQuotes) : null;
    return quotesWhere(args, scope, () => sql`true`, countedBy(slice, kept, scope));
  }
}

/** The quotes of an article. */
@Resolver(() => Article)
export class QuotesOfArticle {
  @FieldResolver(() => QuoteConnection, { description: 'The quotes in it.' })
  @Compiled()
  quotes(
    article: Row<Article>,
    @Args(() => QuoteListArgs) args: QuoteListArgs,
    scope: Scope,
  ): Selected {
    return quotesWhere(args, scope, (quote) => sql`${quote.articleId} = ${article.id}`);
  }
}

/** The quotes of a person or organisation. */
@Resolver(() => Speaker)
export class QuotesOfSpeaker {
  @FieldResolver(() => QuoteConnection, { description: 'What the speaker itself said.' })
  @Compiled()
  quotes(
    speaker: Row<Speaker>,
    @Args(() => QuoteListArgs) args: QuoteListArgs,
    scope: Scope,
  ): Selected {
    const filter = args.filter ?? {};
    const slice = sliceOfSpeaker(speaker.id, filter, scope);
    return quotesOf(ofSpeaker(speaker.id, filter, scope), args, slice, scope);
  }
}

/** Quotes of a source, which is to hold the filter. */
function quotesOf(
  source: QuoteSource,
  args: QuoteListArgs,
  slice: QuoteSlice | null,
  scope: Scope,
): Selected {
  const kept = countsAll(source.rest, scope) ? keptCount(source.counted) : null;
  return connection(Quote, args, (quote) => {
    const { through, where, row } = source.lead(quote);
    return {
      through,
      where: [where, scope.matches(QuoteFilter, row, source.others)],
      order: quoteOrder(row, args.orderBy),
      ...countedBy(slice, kept, scope),
    };
  });
}

function quotesWhere(
  args: QuoteListArgs,
  scope: Scope,
  where: (quote: Row<Quote>) => Sql,
  counted: Counted = {},
): Selected {
  return connection(Quote, args, (quote) => ({
    where: [
      where(quote),
      ...inRange(quote, args.filter),
      scope.matches(QuoteFilter, quote, args.filter),
    ],
    order: quoteOrder(quote, args.orderBy),
    ...counted,
  }));
}

type Counted = Pick<Listing, 'total' | 'facts'>;

/** Narrow tables count for the public, whatever counts are kept alone; others see what they leave out. */
function countedBy(slice: QuoteSlice | null, kept: Sql | null, { viewer }: Scope): Counted {
  if (seesUnpublished(viewer)) return {};
  const total = kept ?? (slice && sql`(${slice.count})`);
  return { ...(total && { total }), ...(slice && { facts: slice }) };
}
