import type { Argument, Arguments } from '../../graphql/arguments.js';
import type { Row } from '../../graphql/row.js';
import type { Scope } from '../../graphql/scope.js';
import { all, sql, type Sql } from '../../graphql/sql.js';
import { inRange } from '../lists/conditions.js';
import { demandsNothing } from '../lists/demands.js';
import { QuoteFilter } from '../lists/filters.js';
import { sourceOf, type QuoteSource } from '../lists/quote-source.js';
import { Quote } from '../quotes/quote.entity.js';

/** The quotes that dashboards count, for a FROM and a WHERE clause. */
export interface CountedQuotes {
  readonly from: Sql;
  readonly where: Sql;
  readonly row: Row<Quote>;
}

/**
 * Public quotes that meet a filter, alike for every viewer (semantics 16): unretracted ones, unless
 * the filter speaks of `status`.
 */
export function publicQuotes(scope: Scope, filter: Argument): CountedQuotes {
  const source = sourceOf((filter ?? {}) as Arguments, scope);
  if (source) return publicQuotesOf(source, scope);
  const { from, row } = scope.table(Quote);
  const where = all([
    sql`${row.visibleFrom} <= now()`,
    ...inRange(row, filter),
    scope.matches(QuoteFilter, row, filter),
  ]);
  return { from, where, row };
}

/** The same of a source, which is to hold the filter. */
export function publicQuotesOf(source: QuoteSource, scope: Scope): CountedQuotes {
  const { from, row: quote } = scope.table(Quote);
  const { through, where, row } = source.lead(quote);
  return {
    from: sql`${through.from} join ${from} on ${through.on}`,
    where: all([
      sql`${quote.visibleFrom} <= now()`,
      where,
      scope.matches(QuoteFilter, row, source.others),
    ]),
    row,
  };
}

/** Columns of a quote that the tables kept for speakers and organisations have too. */
type NarrowColumns = Pick<Row<Quote>, 'id' | 'articleId' | 'publishedAt' | 'kind' | 'visibleFrom'>;

/** The same without reading quotes; null where the filter needs them. */
export function narrowQuotes(
  scope: Scope,
  filter: Argument,
): { readonly from: Sql; readonly where: Sql; readonly row: NarrowColumns } | null {
  const source = sourceOf((filter ?? {}) as Arguments, scope);
  if (!source) return null;
  const { publishedAt, kind, ...others } = source.others;
  if (!demandsNothing(others)) return null;
  const { through, where, row } = source.lead(scope.table(Quote).row);
  const meets = scope.matches(QuoteFilter, row, { publishedAt, kind });
  const isPublic = sql`${row.visibleFrom} <= now()`;
  return { from: through.from, where: all([isPublic, where, meets]), row };
}
