import type { Arguments } from '../../graphql/arguments.js';
import type { Scope } from '../../graphql/scope.js';
import { all, sql, type Sql } from '../../graphql/sql.js';
import { inRange } from '../lists/conditions.js';
import { demandsNothing } from '../lists/demands.js';
import { QuoteFilter } from '../lists/filters.js';
import { idsOfOutlets } from '../lists/named-rows.js';
import { keptCount, sourceOf, type QuoteSource } from '../lists/quote-source.js';
import { Article } from '../articles/article.entity.js';
import { Quote } from '../quotes/quote.entity.js';

/** Quotes that a filter leads to by itself, without a look at their words. */
export interface Lead {
  /** About how many there are. */
  readonly size: Sql;
  /** Statement of those for which more holds, newest first: quote_id, published_at. */
  readonly rows: (more: (publishedAt: Sql, quoteId: Sql) => readonly Sql[]) => Sql;
}

/** The lead of a filter: its one speaker, its one organisation or its outlets; null where it names none. */
export function leadOf(filter: Arguments, scope: Scope): Lead | null {
  const source = sourceOf(filter, scope);
  if (source) return bySource(source, scope);
  const outlets = idsOfOutlets(filter['article'], scope);
  return outlets ? byOutlets(outlets, filter, scope) : null;
}

function bySource(source: QuoteSource, scope: Scope): Lead {
  return {
    size: keptCount(source.counted),
    rows: (more) => {
      const { from, row: quote, visible } = scope.table(Quote);
      const { through, where, row } = source.lead(quote);
      const along = demandsNothing({ ...source.others, publishedAt: undefined, kind: undefined });
      const conditions = [
        where,
        ...(along ? [] : [visible]),
        scope.matches(QuoteFilter, row, source.others),
        ...more(row.publishedAt, row.id),
      ];
      return sql`select ${row.id} as quote_id, ${row.publishedAt} as published_at
        from ${along ? through.from : sql`${through.from} join ${from} on ${through.on}`}
        where ${all(conditions)} order by ${row.publishedAt} desc`;
    },
  };
}

function byOutlets(outlets: Sql, filter: Arguments, scope: Scope): Lead {
  const rest = { ...filter, article: undefined };
  return {
    size: sql`(select coalesce(sum(p.direct + p.indirect + p.mixed), 0) from article_quotes p
      where p.outlet_id = any(${outlets}))`,
    rows: (more) => {
      const printed = scope.table(Article);
      const { from, row, visible } = scope.table(Quote);
      const conditions = [
        sql`${printed.row.outletId} = any(${outlets})`,
        printed.visible,
        visible,
        ...inRange(row, rest),
        scope.matches(QuoteFilter, row, rest),
        ...more(row.publishedAt, row.id),
      ];
      return sql`select ${row.id} as quote_id, ${row.publishedAt} as published_at
        from ${printed.from} join ${from} on ${row.articleId} = ${printed.row.id}
        where ${all(conditions)} order by ${row.publishedAt} desc`;
    },
  };
}
