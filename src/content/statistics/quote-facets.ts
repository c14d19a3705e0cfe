import { Args, ArgsType, Field, FieldResolver, Int, ObjectType, Resolver } from 'type-graphql';
import { WhosaidError } from '../../base/errors.js';
import { Compiled } from '../../graphql/compiled.js';
import type { ConnectionRow } from '../../graphql/compile-connection.js';
import { pageSize } from '../../graphql/page-args.js';
import type { Row } from '../../graphql/row.js';
import { manyOf, type Selected } from '../../graphql/selected.js';
import { integer, join, literal, sql, type Sql } from '../../graphql/sql.js';
import { QuoteConnection } from '../lists/quote-lists.js';
import type { Quote } from '../quotes/quote.entity.js';
import { byCount, facetKeys, withLabels } from './facet-keys.js';
import { QuoteFacet } from './quote-facet.enum.js';

/** Buckets where none are asked for. */
export const defaultBuckets = 10;

/** One value of a facet. */
@ObjectType({ description: 'One value of a facet and how many quotes have it.' })
export class FacetBucket {
  @Field(() => String, { description: 'An id for speakers and outlets, else the value itself.' })
  value: string;

  @Field(() => String, { description: 'What people read.' })
  label: string;

  @Field(() => Int, { description: 'Quotes; one with joint speakers counts for each of them.' })
  count: number;
}

/** A facet of a list. */
@ObjectType({ description: 'The most frequent values of a facet.' })
export class FacetResult {
  @Field(() => QuoteFacet, { description: 'Which facet.' })
  facet: QuoteFacet;

  @Field(() => [FacetBucket], { description: 'Most frequent first, then by label.' })
  buckets: FacetBucket[];
}

/** Which facets, and how much of each. */
@ArgsType()
export class FacetArgs {
  @Field(() => [QuoteFacet], { description: 'Which facets.' })
  by: QuoteFacet[];

  @Field(() => Int, {
    nullable: true,
    description: 'How many buckets of each, at most 100; 10 unless told.',
  })
  first?: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of the most frequent are left out before them; none unless told.',
  })
  skip?: number;
}

/** QuoteConnection.facets: of all pages together (semantics 6 and 60). */
@Resolver(() => QuoteConnection)
export class QuoteFacets {
  @FieldResolver(() => [FacetResult], {
    description: 'What the quotes of all pages have in common; counted only when asked for.',
  })
  @Compiled()
  facets(list: ConnectionRow, @Args(() => FacetArgs) args: FacetArgs): Selected {
    return facetsOf(list, args);
  }
}

/** The facets of the quotes that a connection ranges over. */
export function facetsOf(list: ConnectionRow, { by, first, skip }: FacetArgs): Selected {
  if (by.length === 0) return sql`'[]'::jsonb`;
  const size = integer(pageSize('first', first ?? defaultBuckets));
  const limit = sql`${size} offset ${integer(passedOver(skip ?? 0))}`;
  const results = by.map((facet) => {
    const { from, where, row } = list.whole();
    const rows = countedBy(facet, from, where, row as Row<Quote>);
    return sql`select ${literal(facet)} as facet, ${bucketsOf(facet, rows, limit)} as buckets`;
  });
  return manyOf(join(results, ' union all '));
}

function passedOver(skip: number): number {
  if (skip >= 0) return skip;
  throw new WhosaidError('BAD_USER_INPUT', `skip must be 0 or more, and not ${skip}.`);
}

/** The most frequent keys of a table (key, count) as a jsonb array of buckets. */
function bucketsOf(facet: QuoteFacet, counted: Sql, limit: Sql): Sql {
  return sql`(select coalesce(jsonb_agg(jsonb_build_object('value', b.value, 'label', b.label,
      'count', b.count) order by b.count desc, b.folded, b.value collate "C"), '[]')
    from (select * from (${withLabels(facet, sql`(${counted})`)}) l
      order by ${byCount} limit ${limit}) b)`;
}

function countedBy(facet: QuoteFacet, from: Sql, where: Sql, quote: Row<Quote>): Sql {
  return sql`select k.key, count(*) as count
    from ${from} cross join lateral (${facetKeys(facet, quote)}) k where ${where} group by k.key`;
}
