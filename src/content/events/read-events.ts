import type { DataSource } from 'typeorm';
import { WhosaidError } from '../../base/errors.js';
import type { QuoteEvent } from '../quotes/quote-event.entity.js';

/** An event as it stands in the outbox. */
export type StoredEvent = Pick<QuoteEvent, 'id' | 'quoteId' | 'type' | 'at'>;

/**
 * The next events behind an id, in order. Whoever goes on behind the last of them misses none: a
 * lower id is never committed after a higher one. Throws BAD_USER_INPUT at `after` where some of
 * them are kept no longer.
 */
export async function readEvents(
  dataSource: Pick<DataSource, 'query'>,
  afterId: string,
  atMost: number,
): Promise<StoredEvent[]> {
  const rows = await dataSource.query<ReadRow[]>(reading, [afterId, atMost]);
  if (rows.some(({ isLost }) => isLost)) throw new WhosaidError('BAD_USER_INPUT', lost, 'after');
  return rows.flatMap(({ event }) => event ?? []);
}

interface ReadRow {
  /** Whether an event behind the id was dropped, as of the moment of reading. */
  readonly isLost: boolean;
  /** Null where there is none. */
  readonly event: StoredEvent | null;
}

const lost =
  'Events so far back are kept no longer, so some would be missed: read the quotes again, and follow from now on by omitting the cursor.';

const reading = `
  select h.dropped_up_to > $1 as "isLost", case when e.id is not null then
    json_build_object('id', e.id::text, 'quoteId', e.quote_id::text, 'type', e.type, 'at', e.at) end as event
  from quote_event_horizon h left join lateral (
    select * from quote_event where id > $1 order by id limit $2) e on true
  order by e.id`;

/** Id of the last event; 0 before the first. */
export async function lastEventId(dataSource: Pick<DataSource, 'query'>): Promise<string> {
  const [row] = await dataSource.query<{ id: string }[]>(
    `select coalesce(max(id), 0)::text as id from quote_event`,
  );
  return row!.id;
}
