import { setTimeout as sleep } from 'node:timers/promises';
import type { News } from './event-context.js';
import type { StoredEvent } from './read-events.js';

/** Where events come from and which of them are wanted. */
export interface EventSource {
  readonly news: News;
  /** The next events behind an id, in order. */
  read(afterId: string): Promise<readonly StoredEvent[]>;
  /** Those of the quotes whose events are wanted. */
  wanted(quoteIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** How long, and how often in a row, to wait for a database that does not answer. */
const retryMs = 1_000;
const mostRetries = 60;

/**
 * Every wanted event behind an id, each once, in the order of the commits, and then those to come,
 * until whoever reads returns. Nothing is read ahead of a slow reader but one batch. A database that
 * goes away is waited for.
 */
export function followEvents(
  source: EventSource,
  afterId: string,
): AsyncIterableIterator<StoredEvent> {
  const end = new AbortController();
  const events = follow(source, afterId, end.signal);
  return {
    next: () => events.next(),
    // a generator that waits hears of its end only when what it waits for is over
    return: () => {
      end.abort();
      return events.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* follow(
  source: EventSource,
  afterId: string,
  signal: AbortSignal,
): AsyncGenerator<StoredEvent, undefined> {
  let position = afterId;
  let failures = 0;
  let news: Promise<void> | null = null;
  while (!signal.aborted) {
    const batch = await nextBatch(source, position).catch((error: unknown) => {
      if (++failures > mostRetries) throw error;
      return null;
    });
    if (batch === null) {
      await sleep(retryMs, undefined, { signal }).catch(() => undefined);
      continue;
    }
    failures = 0;
    for (const event of batch.events) {
      if (signal.aborted) return;
      yield event;
    }
    position = batch.position;
    if (!batch.isLast) continue;
    // asked for before the last look, so that what is committed in between is not slept through
    if (news) await news;
    news = news ? null : source.news.next(signal);
  }
}

interface Batch {
  readonly events: readonly StoredEvent[];
  readonly position: string;
  readonly isLast: boolean;
}

async function nextBatch(source: EventSource, position: string): Promise<Batch> {
  const read = await source.read(position);
  const last = read.at(-1);
  if (last === undefined) return { events: [], position, isLast: true };
  const told = read.filter(({ type }) => type !== 'WITHDRAWN');
  const wanted = await source.wanted([...new Set(told.map(({ quoteId }) => quoteId))]);
  return {
    events: told.filter(({ quoteId }) => wanted.has(quoteId)),
    position: last.id,
    isLast: false,
  };
}
