import type { Argument } from '../../graphql/arguments.js';
import type { Row } from '../../graphql/row.js';
import type { Scope } from '../../graphql/scope.js';
import { all, sql, type Sql } from '../../graphql/sql.js';
import { Article } from '../articles/article.entity.js';
import { ArticleFilter } from '../lists/filters.js';

/** Public articles that meet a filter, alike for every viewer (semantics 16), for FROM and WHERE. */
export function publicArticles(
  scope: Scope,
  filter: Argument,
): { readonly from: Sql; readonly where: Sql; readonly row: Row<Article> } {
  const { from, row } = scope.table(Article);
  const where = all([sql`${row.visibleFrom} <= now()`, scope.matches(ArticleFilter, row, filter)]);
  return { from, where, row };
}
