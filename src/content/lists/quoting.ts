import type { Arguments } from '../../graphql/arguments.js';
import type { ClassOf } from '../../graphql/row.js';
import type { Scope } from '../../graphql/scope.js';
import { all, sql, type Sql } from '../../graphql/sql.js';
import { QuoteSpeaker } from '../quotes/quote-speaker.entity.js';
import { Quote } from '../quotes/quote.entity.js';
import { meetsSome, type QuoteListCondition } from './conditions.js';
import { demandsNothing } from './demands.js';
import { lifted } from './lifted.js';
import { narrowed } from './narrow-conditions.js';
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

/**
 * Statement of the ids of speakers, some of them several times, of whom the caller sees a quote that
 * meets a filter on outlets, speakers, kinds and a time; null where it asks for more.
 */
function speakersQuoted(filterClass: ClassOf<object>, filter: Arguments, scope: Scope): Sql | null {
  const { affiliation, ...asked } = lifted(filter);
  const { holds, others } = narrowed(asked, scope);
  const { publishedAt, kind, ...left } = others;
  if (affiliation !== undefined || !demandsNothing(left)) return null;
  const { from, row, visible } = scope.table(QuoteSpeaker);
  const meets = scope.matches(filterClass, row, { publishedAt, kind });
  return sql`select ${row.speakerId} from ${from}
    where ${all([visible, sql`not ${row.retracted}`, ...holds(row), meets])}`;
}

/** At least one quote of the list meets the filter. */
export function someQuote(filterClass: () => ClassOf<object>): QuoteListCondition {
  const tried = meetsSome(filterClass);
  return (quotes, filter, scope) => {
    const asked = (filter ?? {}) as Arguments;
    const { articleId, speakerId } = quotes;
    const articles = articleId && articlesQuoting(filterClass(), asked, scope);
    if (articles) return sql`${articleId} in (${articles})`;
    const speakers = speakerId && speakersQuoted(filterClass(), asked, scope);
    return speakers ? sql`${speakerId} in (${speakers})` : tried(quotes, filter, scope);
  };
}

/** No quote of the list meets the filter. */
export function noQuote(filterClass: () => ClassOf<object>): QuoteListCondition {
  const some = someQuote(filterClass);
  return (quotes, filter, scope) => sql`not ${some(quotes, filter, scope)}`;
}
