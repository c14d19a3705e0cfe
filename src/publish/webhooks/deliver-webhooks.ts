import type { DataSource } from 'typeorm';
import { toEventCursor } from '../../content/events/event-cursor.js';
import { readEvents, type StoredEvent } from '../../content/events/read-events.js';
import { toNodeId } from '../../graphql/node-id.js';
import { postJson } from './post-json.js';
import type { MayCall } from './public-address.js';
import { signDelivery } from './sign-delivery.js';
import type { Webhook } from './webhook.entity.js';
import type { ReadQuotes } from './webhook-query.js';

/** At most so many go into one request. */
const eventsAtOnce = 100;

/** What deliveries are made with. */
export interface DeliveryTools {
  readonly dataSource: DataSource;
  readonly readQuotes: ReadQuotes;
  readonly mayCall: MayCall;
  /** How long the other side may take. */
  readonly timeoutMs: number;
}

type Claimed = Pick<Webhook, 'id' | 'url' | 'secret' | 'afterEventId'> & {
  /** Tells our lease from a later one. */
  readonly lease: string;
};

/**
 * Sends every webhook that is due the events behind its last one, 100 at most in one request, in
 * their order, and goes on until none is due. Any number of processes may call it: each webhook is
 * in one hand at a time. What fails is tried again later, an hour at most; the events wait. A
 * delivery whose answer was lost is sent again under the cursors of the same events.
 */
export async function deliverWebhooks(tools: DeliveryTools): Promise<void> {
  for (;;) {
    const webhook = await claim(tools.dataSource);
    if (webhook === null) return;
    await deliver(tools, webhook);
  }
}

async function deliver(tools: DeliveryTools, webhook: Claimed): Promise<void> {
  const events = await readEvents(tools.dataSource, webhook.afterEventId, eventsAtOnce);
  try {
    const told = await withQuotes(tools.readQuotes, events);
    if (told.length > 0) await send(tools, webhook, told);
    const last = events.at(-1)?.id ?? webhook.afterEventId;
    await tools.dataSource.query(success, [webhook.id, webhook.lease, last]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await tools.dataSource.query(failure, [webhook.id, webhook.lease, reason]);
  }
}

interface ToldEvent {
  readonly type: string;
  readonly cursor: string;
  readonly at: Date;
  readonly quote: object;
}

async function withQuotes(
  readQuotes: ReadQuotes,
  events: readonly StoredEvent[],
): Promise<ToldEvent[]> {
  const told = events.filter(({ type }) => type !== 'WITHDRAWN');
  const ids = [...new Set(told.map(({ quoteId }) => quoteId))];
  if (ids.length === 0) return [];
  const quotes = await readQuotes(ids.map((id) => toNodeId('Quote', id)));
  const byId = new Map(ids.map((id, index) => [id, quotes[index] ?? null]));
  return told.flatMap(({ id, type, at, quoteId }) => {
    const quote = byId.get(quoteId);
    return quote ? [{ type, cursor: toEventCursor(id), at, quote }] : [];
  });
}

async function send(
  { mayCall, timeoutMs }: DeliveryTools,
  { url, secret }: Claimed,
  events: readonly ToldEvent[],
): Promise<void> {
  const body = JSON.stringify({ events });
  const id = `${events[0]!.cursor}-${events.at(-1)!.cursor}`;
  const headers = signDelivery(secret, id, new Date(), body);
  await postJson({ url, body, headers, timeoutMs }, mayCall);
}

async function claim(dataSource: DataSource): Promise<Claimed | null> {
  const [rows] = await dataSource.query<[Claimed[], number]>(claiming);
  return rows[0] ?? null;
}

const claiming = `
  update webhook set leased_until = clock_timestamp() + interval '60 seconds'
  where id = (
    select id from webhook
    where next_attempt_at <= now() and coalesce(leased_until, '-infinity') <= now()
      and after_event_id < (select coalesce(max(id), 0) from quote_event)
    order by next_attempt_at, id limit 1 for update skip locked)
  returning id, url, secret, after_event_id as "afterEventId", leased_until::text as lease`;

const success = `
  update webhook set after_event_id = $3, failures = 0, failure = null, leased_until = null,
    next_attempt_at = now()
  where id = $1 and leased_until = $2::timestamptz`;

const failure = `
  update webhook set failures = failures + 1, failure = $3, leased_until = null,
    next_attempt_at = now() + least(interval '1 hour', interval '5 seconds' * 2 ^ least(failures, 10))
  where id = $1 and leased_until = $2::timestamptz`;
