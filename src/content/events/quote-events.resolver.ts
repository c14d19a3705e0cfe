import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Resolver, Root, Subscription } from 'type-graphql';
import type { Argument } from '../../graphql/arguments.js';
import { compileQuestion } from '../../graphql/compile-question.js';
import { manyOf } from '../../graphql/selected.js';
import { all, parameter, sql } from '../../graphql/sql.js';
import { Value } from '../../graphql/value.js';
import { QuoteFilter } from '../lists/filters.js';
import { QuoteEvent } from '../quotes/quote-event.entity.js';
import { Quote } from '../quotes/quote.entity.js';
import { fromEventCursor } from './event-cursor.js';
import type { EventContext } from './event-context.js';
import { followEvents, type EventSource } from './follow-events.js';
import { QuoteEventObject } from './quote-event.object.js';
import { lastEventId, readEvents } from './read-events.js';

interface Asked {
  readonly args: { readonly after?: string | null };
  readonly context: EventContext;
  readonly info: GraphQLResolveInfo;
}

/** So many are read in one go, and held for a slow reader as they were then. */
const eventsAtOnce = 25;

/** Subscription.quoteEvents. */
@Resolver()
export class QuoteEventsResolver {
  @Subscription(() => QuoteEventObject, {
    description:
      'Committed changes of public quotes, in the order of their commits; `after` resumes behind a cursor, so that nothing is missed.',
    subscribe: (asked) => subscribe(asked as Asked),
  })
  quoteEvents(
    // a class here would make type-graphql copy the answer into one of its instances
    @Root() event: unknown,
    @Arg('filter', () => QuoteFilter, {
      nullable: true,
      description: 'Which quotes, judged after the change; retracted ones too.',
    })
    _filter: Argument,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor of an event; omitted: from now on.',
    })
    _after: string | null,
  ): unknown {
    return event;
  }
}

async function subscribe(asked: Asked): Promise<AsyncIterable<unknown>> {
  const { after } = asked.args;
  const { dataSource } = asked.context;
  const start = after ? fromEventCursor(after) : await lastEventId(dataSource);
  // a cursor of old is refused before the subscription stands
  await readEvents(dataSource, start, 1);
  return followEvents(sourceFor(asked), start);
}

/**
 * The events of quotes that are visible and meet the filter, retracted ones too (semantics 68), with
 * all that is selected of them, in one statement for a batch.
 */
function sourceFor({ context, info }: Asked): EventSource<unknown> {
  let asked: readonly string[] = [];
  const ids = parameter(
    Value.of(null).map(() => asked),
    'bigint[]',
  );
  const answer = compileQuestion(context, info, (scope, { filter }) => {
    const event = scope.table(QuoteEvent);
    const quote = scope.table(Quote);
    const where = all([
      sql`${event.row.id} = any(${ids})`,
      quote.visible,
      scope.matches(QuoteFilter, quote.row, filter),
    ]);
    return manyOf(sql`
      select ${event.row.type} as type, 'evt_' || ${event.row.id} as cursor, ${event.row.at} as at,
        ${event.row.quoteId} as quote_id
      from ${event.from} join ${quote.from} on ${quote.row.id} = ${event.row.quoteId}
      where ${where} order by ${event.row.id}`);
  });
  return {
    news: context.news,
    read: async (afterId) => {
      const stored = await readEvents(context.dataSource, afterId, eventsAtOnce);
      const last = stored.at(-1);
      if (last === undefined) return null;
      asked = stored.filter(({ type }) => type !== 'WITHDRAWN').map(({ id }) => id);
      const events = asked.length === 0 ? [] : await answer();
      return { lastId: last.id, events: events as unknown[] };
    },
  };
}
