import { key, type OrderBy, type SortKey } from '../../graphql/order.js';
import type { Row } from '../../graphql/row.js';
import { integer, parameter, sql, type Sql } from '../../graphql/sql.js';
import type { Value } from '../../graphql/value.js';
import type { Quote } from '../quotes/quote.entity.js';

/* Confidence is from 0 to 1; the index quote_by_confidence takes that of a quote without one for 2. */

/** The key of an order by confidence: quotes without one stand last in both directions (semantics 9). */
export function byConfidence(quote: Row<Quote>, direction: OrderBy['direction']): SortKey {
  return key(confidenceElse(quote, direction === 'ASC' ? 2 : -1), 'double precision', direction);
}

/** Whether the quote has a confidence, and no greater one. */
export function isNoSurer(quote: Row<Quote>, most: Value): Sql {
  return sql`${confidenceElse(quote, 2)} <= least(${parameter(most, 'double precision')}, 1)`;
}

function confidenceElse({ confidence }: Row<Quote>, none: number): Sql {
  return sql`coalesce(${confidence}, ${integer(none)})`;
}
