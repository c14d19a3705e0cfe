import { describe, expect, it } from '@jest/globals';
import type { News } from '../../../src/content/events/event-context.js';
import { fromEventCursor, toEventCursor } from '../../../src/content/events/event-cursor.js';
import { followEvents, type EventSource } from '../../../src/content/events/follow-events.js';
import type { StoredEvent } from '../../../src/content/events/read-events.js';

const event = (id: number, quoteId = id, type: StoredEvent['type'] = 'PUBLISHED'): StoredEvent => {
  return { id: String(id), quoteId: String(quoteId), type, at: new Date(0) };
};

/** An outbox in memory, and news of it when the test says so. */
class Outbox implements EventSource {
  readonly stored: StoredEvent[] = [];
  readonly reads: string[] = [];
  hidden = new Set<string>();
  failing = 0;
  private wakers: (() => void)[] = [];

  readonly news: News = {
    next: (signal) =>
      new Promise((resolve) => {
        this.wakers.push(resolve);
        signal.addEventListener('abort', () => resolve());
      }),
  };

  async read(afterId: string): Promise<StoredEvent[]> {
    this.reads.push(afterId);
    if (this.failing-- > 0) throw new Error('The database is away.');
    return this.stored.filter(({ id }) => Number(id) > Number(afterId)).slice(0, 2);
  }

  async wanted(quoteIds: readonly string[]): Promise<Set<string>> {
    return new Set(quoteIds.filter((id) => !this.hidden.has(id)));
  }

  wake(): void {
    for (const waker of this.wakers.splice(0)) waker();
  }
}

async function idsOf(events: AsyncIterator<StoredEvent>, count: number): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) ids.push(((await events.next()).value as StoredEvent).id);
  return ids;
}

describe('followEvents', () => {
  it('gives what is there and then what comes, in order', async () => {
    const outbox = new Outbox();
    outbox.stored.push(event(1), event(2), event(3));
    const events = followEvents(outbox, '1');
    expect(await idsOf(events, 2)).toEqual(['2', '3']);
    const next = events.next();
    outbox.stored.push(event(4));
    outbox.wake();
    expect((await next).value).toMatchObject({ id: '4' });
  });

  it('leaves out withdrawals and what is not wanted, and goes on behind them', async () => {
    const outbox = new Outbox();
    outbox.hidden.add('7');
    outbox.stored.push(event(1, 7), event(2, 5, 'WITHDRAWN'), event(3, 7), event(4, 8));
    expect(await idsOf(followEvents(outbox, '0'), 1)).toEqual(['4']);
  });

  it('does not sleep through news that comes while it reads', async () => {
    const outbox = new Outbox();
    const read = outbox.read.bind(outbox);
    outbox.read = async (afterId) => {
      const events = await read(afterId);
      if (outbox.stored.length === 0) {
        outbox.stored.push(event(1));
        outbox.wake();
      }
      return events;
    };
    expect(await idsOf(followEvents(outbox, '0'), 1)).toEqual(['1']);
  });

  it('reads nothing ahead of a slow reader but one batch', async () => {
    const outbox = new Outbox();
    for (let id = 1; id <= 9; id++) outbox.stored.push(event(id));
    const events = followEvents(outbox, '0');
    await idsOf(events, 1);
    await new Promise(setImmediate);
    expect(outbox.reads).toEqual(['0']);
    await idsOf(events, 2);
    expect(outbox.reads).toEqual(['0', '2']);
  });

  it('waits for a database that went away, and misses nothing', async () => {
    const outbox = new Outbox();
    outbox.failing = 1;
    outbox.stored.push(event(1));
    expect(await idsOf(followEvents(outbox, '0'), 1)).toEqual(['1']);
    expect(outbox.reads).toEqual(['0', '0']);
  });

  it('ends at once when its reader leaves, even while it waits', async () => {
    const events = followEvents(new Outbox(), '0');
    const waiting = events.next();
    await new Promise(setImmediate);
    await events.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });
});

describe('the cursor of an event', () => {
  it.each(['0', '1', '9007199254740993'])('leads back to %s', (id) => {
    expect(fromEventCursor(toEventCursor(id))).toBe(id);
  });

  it.each(['', 'x', toEventCursor('-1'), toEventCursor('01'), toEventCursor('1 or 1=1')])(
    'is refused when it is %j',
    (cursor) => {
      expect(() => fromEventCursor(cursor)).toThrow(
        expect.objectContaining({ code: 'BAD_USER_INPUT', path: 'after' }),
      );
    },
  );
});
