import { Args, ArgsType, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Argument } from '../../graphql/arguments.js';
import { Compiled } from '../../graphql/compiled.js';
import type { Scope } from '../../graphql/scope.js';
import { oneOf, type Selected } from '../../graphql/selected.js';
import { identifier, sql, type Sql } from '../../graphql/sql.js';
import { QuoteFilter } from '../lists/filters.js';
import type { QuoteSlice } from '../lists/quote-slice.js';
import { countedSlice } from './counted-slice.js';
import { facetKeys, mostFrequent } from './facet-keys.js';
import { limitOf } from './limit-of.js';
import { publicQuotes } from './public-quotes.js';
import { outletsOf, speakersOf } from './slice-counts.js';
import { QuoteFacet } from './quote-facet.enum.js';
import { FacetBucket } from './quote-facets.js';

/** One value of a facet against one of another. */
@ObjectType({ description: 'Quotes that have both values; pairs without any are left out.' })
export class GridCell {
  @Field(() => String, { description: 'Value of the row.' })
  row: string;

  @Field(() => String, { description: 'Value of the column.' })
  column: string;

  @Field(() => Int, { description: 'Quotes.' })
  count: number;
}

/** Two facets against each other. */
@ObjectType({ description: 'Two facets against each other, the most frequent values of each.' })
export class QuoteGrid {
  @Field(() => [FacetBucket], { description: 'The rows, with all their quotes.' })
  rows: FacetBucket[];

  @Field(() => [FacetBucket], { description: 'The columns, with all their quotes.' })
  columns: FacetBucket[];

  @Field(() => [GridCell], { description: 'The pairs of shown rows and columns that have quotes.' })
  cells: GridCell[];
}

@ArgsType()
class QuoteGridArgs {
  @Field(() => QuoteFilter, { nullable: true, description: 'Which quotes.' })
  filter?: Argument;

  @Field(() => QuoteFacet, { description: 'What the rows are.' })
  rows: QuoteFacet;

  @Field(() => QuoteFacet, { description: 'What the columns are.' })
  columns: QuoteFacet;

  @Field(() => Int, { defaultValue: 10, description: 'How many rows, from 1 to 100.' })
  rowLimit: number;

  @Field(() => Int, { defaultValue: 10, description: 'How many columns, from 1 to 100.' })
  columnLimit: number;
}

/** Query.quoteGrid (semantics 60, 96). */
@Resolver()
export class QuoteGridResolver {
  @Query(() => QuoteGrid, {
    description: 'Two facets against each other: which outlet quotes whom.',
  })
  @Compiled()
  quoteGrid(_: unknown, @Args(() => QuoteGridArgs) args: QuoteGridArgs, scope: Scope): Selected {
    if ([args.rows, args.columns].toSorted().join() === 'OUTLET,SPEAKER') {
      const { within, slice } = countedSlice(args.filter, scope);
      return oneOf(within(gridOf(slice, args)));
    }
    const { from, where, row } = publicQuotes(scope, args.filter);
    return oneOf(sql`
      with counted as materialized (
        select ${row.id} as id, r.key as row_key, c.key as column_key
        from ${from}
        left join lateral (${facetKeys(args.rows, row)}) r on true
        left join lateral (${facetKeys(args.columns, row)}) c on true
        where ${where}
      ), listed_row as materialized (${listed(args.rows, 'row_key', limitOf('rowLimit', args.rowLimit))}
      ), listed_column as materialized (${listed(args.columns, 'column_key', limitOf('columnLimit', args.columnLimit))})
      select ${bucketArray('listed_row')} as rows, ${bucketArray('listed_column')} as columns, (
        select coalesce(jsonb_agg(jsonb_build_object('row', p.row, 'column', p.column, 'count', p.count)
          order by p.row_place, p.column_place), '[]')
        from (select r.value as row, c.value as column, count(*) as count,
            r.place as row_place, c.place as column_place
          from counted n join listed_row r on r.key = n.row_key
            join listed_column c on c.key = n.column_key group by 1, 2, 4, 5) p
      ) as cells`);
  }
}

/** Speakers against outlets, of a slice: only the quotes of those shown are paired. */
function gridOf(slice: QuoteSlice, args: QuoteGridArgs): Sql {
  const counted = (facet: QuoteFacet): Sql =>
    facet === QuoteFacet.OUTLET ? outletsOf(slice) : speakersOf(slice);
  const keyOf = (facet: QuoteFacet): Sql =>
    facet === QuoteFacet.OUTLET ? sql`v.outlet_id` : sql`v.speaker_id`;
  const shown = (facet: QuoteFacet, limit: Sql): Sql => mostFrequent(facet, counted(facet), limit);
  const within = (facet: QuoteFacet, table: string): Sql =>
    sql`${keyOf(facet)} = any(array(select key::bigint from ${identifier(table)}))`;
  return sql`
    with listed_row as materialized (${shown(args.rows, limitOf('rowLimit', args.rowLimit))}
    ), listed_column as materialized (${shown(args.columns, limitOf('columnLimit', args.columnLimit))}
    ), cell as (
      select ${keyOf(args.rows)} as row_key, ${keyOf(args.columns)} as column_key, count(*) as count
      from (${slice.voices}) v
      where ${within(args.rows, 'listed_row')} and ${within(args.columns, 'listed_column')}
      group by 1, 2
    )
    select ${bucketArray('listed_row')} as rows, ${bucketArray('listed_column')} as columns, (
      select coalesce(jsonb_agg(jsonb_build_object('row', r.value, 'column', c.value, 'count', n.count)
        order by r.place, c.place), '[]')
      from cell n join listed_row r on r.key = n.row_key join listed_column c on c.key = n.column_key
    ) as cells`;
}

/** The most frequent keys of one side; a quote counts once for each of its keys. */
function listed(facet: QuoteFacet, column: string, limit: Sql): Sql {
  const key = identifier(column);
  const counts = sql`select ${key} as key, count(distinct id) as count
    from counted where ${key} is not null group by 1`;
  return mostFrequent(facet, counts, limit);
}

function bucketArray(table: string): Sql {
  return sql`(select coalesce(jsonb_agg(jsonb_build_object('value', value, 'label', label, 'count', count)
    order by place), '[]') from ${identifier(table)})`;
}
