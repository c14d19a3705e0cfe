import type { DataSource } from 'typeorm';
import type { QuoteEvent } from '../quotes/quote-event.entity.js';

/** An event as it stands in the outbox. */
export type StoredEvent = Pick<QuoteEvent, 'id' | 'quoteId' | 'type' | 'at'>;

/**
 * The next events behind an id, in order. Whoever goes on behind the last of them misses none: a
 * lower id is never committed after a higher one.
 */
export function readEvents(
  dataSource: Pick<DataSource, 'query'>,
  afterId: string,
  atMost: number,
): Promise<StoredEvent[]> {
  return dataSource.query<StoredEvent[]>(
    `select id, quote_id as "quoteId", type, at from quote_event where id > $1 order by id limit $2`,
    [afterId, atMost],
  );
}

/** Id of the last event; 0 before the first. */
export async function lastEventId(dataSource: Pick<DataSource, 'query'>): Promise<string> {
  const [row] = await dataSource.query<{ id: string }[]>(
    `select coalesce(max(id), 0)::text as id from quote_event`,
  );
  return row!.id;
}
