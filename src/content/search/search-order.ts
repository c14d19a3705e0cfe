import { parseCursor } from '../../graphql/cursor.js';
import { constant, key, type Order } from '../../graphql/order.js';
import type { AnyRow } from '../../graphql/row.js';
import { sql } from '../../graphql/sql.js';

/** Where the newest hits begin, when there are no more than those: before any quote. */
export const beforeAll = '0900-01-01T00:00:00.000000Z';

/**
 * By score, then newest first, then by id. The score of hits older than `bound` is 0, so that they come last, by
 * time. `bound` stands in the cursor: later pages keep to it, whatever came in meanwhile (semantics 5, 92).
 */
export function searchOrder(row: AnyRow): Order {
  return {
    name: 'search',
    keys: [
      constant(key(row['bound']!, 'timestamptz', 'DESC')),
      key(row['score']!, 'real', 'DESC'),
      key(row['publishedAt']!, 'timestamptz', 'DESC'),
      key(row['nodeId']!, 'bigint'),
    ],
  };
}

/** What a cursor of a search says of its row. */
export interface SearchPlace {
  /** Hits published before this instant are not ranked. */
  readonly bound: string;
  readonly publishedAt: string;
  readonly quoteId: string;
}

/** Reads a cursor of a search. Throws BAD_USER_INPUT where it is garbled or of another list. */
export function readSearchCursor(cursor: string): SearchPlace {
  const columns = { bound: sql``, score: sql``, publishedAt: sql``, nodeId: sql`` };
  const [bound, , publishedAt, quoteId] = parseCursor(searchOrder(columns), cursor);
  return { bound: bound!, publishedAt: publishedAt!, quoteId: quoteId! };
}
