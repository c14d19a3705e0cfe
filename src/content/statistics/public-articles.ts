import type { Argument, Arguments } from '../../graphql/arguments.js';
import type { Row } from '../../graphql/row.js';
import type { Scope } from '../../graphql/scope.js';
import { all, sql, type Sql } from '../../graphql/sql.js';
import { Article } from '../articles/article.entity.js';
import { demandsNothing } from '../lists/demands.js';
import { ArticleFilter } from '../lists/filters.js';
import { idsOfOutlets } from '../lists/named-rows.js';
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

/** Columns that narrow tables have of an article. */
type ArticleColumns = Pick<Row<ArticleQuotes>, 'outletId' | 'publishedAt' | 'visibleFrom'>;

/**
 * Whether a row of a narrow table stands for a public article that meets a filter of no more than
 * outlets and a period; null where the filter asks for something else.
 */
export function isPublicArticle(
  scope: Scope,
  filter: Argument,
): ((row: ArticleColumns) => Sql) | null {
  const { outlet, publishedAt, ...others } = (filter ?? {}) as Arguments;
  if (!demandsNothing(others)) return null;
  const outlets = idsOfOutlets({ outlet }, scope);
  return (row) =>
    all([
      sql`${row.visibleFrom} <= now()`,
      ...(outlets ? [sql`${row.outletId} = any(${outlets})`] : []),
      scope.matches(ArticleFilter, row, { publishedAt }),
    ]);
}
