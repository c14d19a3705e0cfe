import type { Arguments } from '../../graphql/arguments.js';
import type { ClassOf } from '../../graphql/row.js';
import type { Scope } from '../../graphql/scope.js';
import { sql, type Sql } from '../../graphql/sql.js';
import { Quote } from '../quotes/quote.entity.js';
import { meetsSome, type QuoteListCondition } from './conditions.js';
import { demandsNothing } from './demands.js';
import { sourceOf } from './quote-source.js';

/**
 * Statement of the ids of articles, some of them several times, in which the caller sees a quote that
 * meets a filter on quotes; null where quotes would have to be read for it.
 */
function articlesQuoting(
  filterClass: ClassOf<object>,
  filter: Arguments,
  scope: Scope,
): Sql | null {
  const source = sourceOf(filter, scope);
  if (!source) return null;
  const { publishedAt, kind, ...others } = source.others;
  if (!demandsNothing(others)) return null;
  const { through, where, row } = source.lead(scope.table(Quote).row);
  return sql`select ${row.articleId} from ${through.from}
    where ${where} and ${scope.matches(filterClass, row, { publishedAt, kind })}`;
}

/** At least one quote of the list meets the filter. */
export function someQuote(filterClass: () => ClassOf<object>): QuoteListCondition {
  const tried = meetsSome(filterClass);
  return (quotes, filter, scope) => {
    const asked = (filter ?? {}) as Arguments;
    const found = quotes.articleId && articlesQuoting(filterClass(), asked, scope);
    return found ? sql`${quotes.articleId} in (${found})` : tried(quotes, filter, scope);
  };
}

/** No quote of the list meets the filter. */
export function noQuote(filterClass: () => ClassOf<object>): QuoteListCondition {
  const some = someQuote(filterClass);
  return (quotes, filter, scope) => sql`not ${some(quotes, filter, scope)}`;
}
