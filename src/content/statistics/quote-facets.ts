import { Args, ArgsType, Field, FieldResolver, Int, ObjectType, Resolver } from 'type-graphql';
import { WhosaidError } from '../../base/errors.js';
import { Compiled } from '../../graphql/compiled.js';
import type { ConnectionRow } from '../../graphql/compile-connection.js';
import { pageSize } from '../../graphql/page-args.js';
import { manyOf, type Selected, type WholeRange } from '../../graphql/selected.js';
import { integer, join, literal, sql, type Sql } from '../../graphql/sql.js';
import { QuoteConnection } from '../lists/quote-lists.js';
import type { QuoteSlice } from '../lists/quote-slice.js';
import { mostFrequent, saidColumn } from './facet-keys.js';
import { tallied, tallyOf } from './facet-tally.js';
import { QuoteFacet } from './quote-facet.enum.js';
import { keysOfSlice } from './slice-facets.js';

/** Buckets where none are asked for. */
export const defaultBuckets = 10;

/** Each has buckets of its own, so that a list of many would be one cheap field and endless work. */
const mostFacets = Object.keys(QuoteFacet).length;

/** One value of a facet. */
@ObjectType({ description: 'One value of a facet and how many quotes have it.' })
export class FacetBucket {
  @Field(() => String, {
    description: 'The id of a speaker, organisation or outlet; else the value itself.',
  })
  value: string;

  @Field(() => String, { description: 'The name or word to show for it.' })
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

/** The facets of the quotes that a connection ranges over: out of its slice, the others in one pass. */
export function facetsOf(list: ConnectionRow, { by, first, skip }: FacetArgs): Selected {
  if (by.length === 0) return sql`'[]'::jsonb`;
  if (by.length > mostFacets) {
    const message = `by may name ${mostFacets} facets, and not ${by.length}.`;
    throw new WhosaidError('BAD_USER_INPUT', message, 'by', { limit: mostFacets });
  }
  const limit = integer(pageSize('first', first ?? defaultBuckets));
  const passed = integer(passedOver(skip ?? 0));
  const slice = list.facts as QuoteSlice | undefined;
  const left = [...new Set(by)].filter((facet) => !slice || !keysOfSlice(facet, slice));
  const results = by.map((facet) => {
    const place = left.indexOf(facet);
    const keys = place < 0 ? keysOfSlice(facet, slice!)! : tallied(place, sql`tally`);
    return sql`select ${literal(facet)} as facet, ${bucketsOf(facet, keys, limit, passed)} as buckets`;
  });
  const range = slice?.ids && left.every(saidColumn) ? rangeOf(slice.ids) : list.whole();
  const tally =
    left.length > 0 ? sql`with tally as materialized (${tallyOf(left, range)}) ` : sql``;
  return manyOf(sql`${tally}${join(results, ' union all ')}`);
}

function passedOver(skip: number): number {
  if (skip >= 0) return skip;
  throw new WhosaidError('BAD_USER_INPUT', `skip must be 0 or more, and not ${skip}.`);
}

/** The quotes of a slice, where their attributions alone are read. */
function rangeOf(ids: Sql): WholeRange {
  return { from: sql`(${ids}) quoted`, where: sql`true`, row: { id: sql`quoted.quote_id` } };
}

/** The most frequent keys of a statement (key, count) as a jsonb array of buckets. */
function bucketsOf(facet: QuoteFacet, counted: Sql, limit: Sql, skip: Sql): Sql {
  return sql`(select coalesce(jsonb_agg(jsonb_build_object('value', b.value, 'label', b.label,
      'count', b.count) order by b.place), '[]')
    from (${mostFrequent(facet, counted, limit, skip)}) b)`;
}
