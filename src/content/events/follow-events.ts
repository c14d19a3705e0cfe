import { setTimeout as sleep } from 'node:timers/promises';
import { WhosaidError } from '../../base/errors.js';
import type { News } from './event-context.js';

/** Some events that follow one another: those that are wanted of all up to `lastId`. */
export interface EventBatch<Event> {
  readonly lastId: string;
  readonly events: readonly Event[];
}

/** Where events come from. */
export interface EventSource<Event> {
  readonly news: News;
  /** The next events behind an id, in order; null when there are none. */
  read(afterId: string): Promise<EventBatch<Event> | null>;
}

/** How long, and how often in a row, to wait for a database that does not answer. */
const retryMs = 1_000;
const mostRetries = 60;

/**
 * Every event behind an id, each once, in the order of the commits, and then those to come, until
 * whoever reads returns. Nothing is read ahead of a slow reader but one batch. A database that goes
 * away is waited for; what the source refuses is thrown.
 */
export function followEvents<Event>(
  source: EventSource<Event>,
  afterId: string,
): AsyncIterableIterator<Event> {
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

async function* follow<Event>(
  source: EventSource<Event>,
  afterId: string,
  signal: AbortSignal,
): AsyncGenerator<Event, undefined> {
  let position = afterId;
  let failures = 0;
  let news: Promise<void> | null = null;
  while (!signal.aborted) {
    const batch = await source.read(position).catch((error: unknown) => {
      if (error instanceof WhosaidError || ++failures > mostRetries) throw error;
      return 'away' as const;
    });
    if (batch === 'away') {
      await sleep(retryMs, undefined, { signal }).catch(() => undefined);
      continue;
    }
    failures = 0;
    if (batch === null) {
      // asked for before the last look, so that what is committed in between is not slept through
      if (news) await news;
      news = news ? null : source.news.next(signal);
      continue;
    }
    for (const event of batch.events) {
      if (signal.aborted) return;
      yield event;
    }
    position = batch.lastId;
  }
}
