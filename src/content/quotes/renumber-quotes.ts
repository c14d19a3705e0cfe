import type { EntityManager } from 'typeorm';
import { orderQuotes } from './order-quotes.js';

interface PlacedRow {
  readonly id: string;
  readonly position: number;
  readonly start: number | null;
}

/**
 * Numbers the unretracted quotes of an article 1..n by their first span; one without spans stays
 * behind its predecessor (semantics 42). The caller holds the lock on the article's row. No version
 * goes up: a quote does not change because another came before it.
 */
export async function renumberQuotes(manager: EntityManager, articleId: string): Promise<void> {
  const rows = await manager.query<PlacedRow[]>(
    `select q.id, q.position,
       (select min(span_start) from quote_span where quote_id = q.id) as start
     from quote q where q.article_id = $1 and q.status <> 'RETRACTED' order by q.position`,
    [articleId],
  );
  const moved = orderQuotes(rows)
    .map((row, index) => ({ id: row.id, from: row.position, to: index + 1 }))
    .filter(({ from, to }) => from !== to);
  if (moved.length === 0) return;
  const ids = moved.map((row) => row.id);
  // Positions are unique at every moment, so all step aside before they take their places.
  await manager.query('update quote set position = position + $2 where id = any($1::bigint[])', [
    ids,
    aside,
  ]);
  await manager.query(
    `update quote set position = place.position
     from unnest($1::bigint[], $2::int[]) as place (id, position) where quote.id = place.id`,
    [ids, moved.map((row) => row.to)],
  );
}

/** Above every position that an article could have. */
export const aside = 1_000_000_000;

/** The last position that an unretracted quote of an article has; 0 without quotes. */
export async function lastPosition(manager: EntityManager, articleId: string): Promise<number> {
  const [row] = await manager.query<{ last: number }[]>(
    `select coalesce(max(position), 0) as last from quote
     where article_id = $1 and status <> 'RETRACTED'`,
    [articleId],
  );
  return row!.last;
}
