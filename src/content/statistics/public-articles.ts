import type { Argument, Arguments } from '../../graphql/arguments.js';
import type { Row } from '../../graphql/row.js';
import type { Scope } from '../../graphql/scope.js';
import { all, sql, type Sql } from '../../graphql/sql.js';
import { Article } from '../articles/article.entity.js';
import { ArticleFilter } from '../lists/filters.js';
import { outletsOf } from '../lists/quote-slice.js';
import { demandsNothing } from '../lists/quote-source.js';
import { ArticleQuotes } from '../quotes/article-quotes.entity.js';

/** Public articles that meet a filter, alike for every viewer (semantics 16), for FROM and WHERE. */
export function publicArticles(
  scope: Scope,
  filter: Argument,
): { readonly from: Sql; readonly where: Sql; readonly row: Row<Article> } {
  const { from, row } = scope.table(Article);
  const where = all([sql`${row.visibleFrom} <= now()`, scope.matches(ArticleFilter, row, filter)]);
  return { from, where, row };
}

/**
 * Public articles that meet a filter of no more than outlets and a period, out of the narrow table
 * that has an index by time; null where the filter asks for something else.
 */
export function publicArticlesByTime(
  scope: Scope,
  filter: Argument,
): { readonly from: Sql; readonly where: Sql; readonly publishedAt: Sql } | null {
  const { outlet, publishedAt, ...others } = (filter ?? {}) as Arguments;
  if (!demandsNothing(others)) return null;
  const outlets = outletsOf({ outlet }, scope);
  const { from, row } = scope.table(ArticleQuotes);
  const where = all([
    sql`${row.visibleFrom} <= now()`,
    ...(outlets ? [sql`${row.outletId} = any(${outlets})`] : []),
    scope.matches(ArticleFilter, row, { publishedAt }),
  ]);
  return { from, where, publishedAt: row.publishedAt };
}
