import { describe, expect, it } from '@jest/globals';
import type { News } from '../../../src/content/events/event-context.js';
import { fromEventCursor, toEventCursor } from '../../../src/content/events/event-cursor.js';
import {
  followEvents,
  type EventBatch,
  type EventSource,
} from '../../../src/content/events/follow-events.js';

/** An outbox in memory of numbers, read two at a time, odd ones unwanted from 100 on. */
class Outbox implements EventSource<number> {
  readonly stored: number[] = [];
  readonly reads: string[] = [];
  failing = 0;
  private wakers: (() => void)[] = [];

  readonly news: News = {
    next: (signal) =>
      new Promise((resolve) => {
        this.wakers.push(resolve);
        signal.addEventListener('abort', () => resolve());
      }),
  };

  async read(afterId: string): Promise<EventBatch<number> | null> {
    this.reads.push(afterId);
    if (this.failing-- > 0) throw new Error('The database is away.');
    const read = this.stored.filter((id) => id > Number(afterId)).slice(0, 2);
    if (read.length === 0) return null;
    const events = read.filter((id) => id < 100 || id % 2 === 0);
    return { lastId: String(read.at(-1)), events };
  }

  wake(): void {
    for (const waker of this.wakers.splice(0)) waker();
  }
}

async function take(events: AsyncIterator<number>, count: number): Promise<number[]> {
  const taken: number[] = [];
  while (taken.length < count) taken.push((await events.next()).value as number);
  return taken;
}

describe('followEvents', () => {
  it('gives what is there and then what comes, in order', async () => {
    const outbox = new Outbox();
    outbox.stored.push(1, 2, 3);
    const events = followEvents(outbox, '1');
    expect(await take(events, 2)).toEqual([2, 3]);
    const next = events.next();
    outbox.stored.push(4);
    await new Promise(setImmediate);
    outbox.wake();
    expect((await next).value).toBe(4);
  });

  it('goes on behind a batch of which nothing is wanted', async () => {
    const outbox = new Outbox();
    outbox.stored.push(101, 103, 105, 106);
    expect(await take(followEvents(outbox, '0'), 1)).toEqual([106]);
  });

  it('does not sleep through news that comes while it reads', async () => {
    const outbox = new Outbox();
    const read = outbox.read.bind(outbox);
    outbox.read = async (afterId) => {
      const events = await read(afterId);
      if (outbox.stored.length === 0) {
        outbox.stored.push(1);
        outbox.wake();
      }
      return events;
    };
    expect(await take(followEvents(outbox, '0'), 1)).toEqual([1]);
  });

  it('reads nothing ahead of a slow reader but one batch', async () => {
    const outbox = new Outbox();
    for (let id = 1; id <= 9; id++) outbox.stored.push(id);
    const events = followEvents(outbox, '0');
    await take(events, 1);
    await new Promise(setImmediate);
    expect(outbox.reads).toEqual(['0']);
    await take(events, 2);
    expect(outbox.reads).toEqual(['0', '2']);
  });

  it('waits for a database that went away, and misses nothing', async () => {
    const outbox = new Outbox();
    outbox.failing = 1;
    outbox.stored.push(1);
    expect(await take(followEvents(outbox, '0'), 1)).toEqual([1]);
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
