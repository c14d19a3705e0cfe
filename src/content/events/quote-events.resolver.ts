import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Resolver, Root, Subscription } from 'type-graphql';
import type { Argument } from '../../graphql/arguments.js';
import { compileQuestion } from '../../graphql/compile-question.js';
import { entityRef } from '../../graphql/entity-ref.js';
import { all, parameter, sql } from '../../graphql/sql.js';
import { Value } from '../../graphql/value.js';
import { QuoteFilter } from '../lists/filters.js';
import { Quote } from '../quotes/quote.entity.js';
import { fromEventCursor, toEventCursor } from './event-cursor.js';
import type { EventContext } from './event-context.js';
import { followEvents } from './follow-events.js';
import { QuoteEventObject } from './quote-event.object.js';
import { lastEventId, readEvents, type StoredEvent } from './read-events.js';

interface Asked {
  readonly args: { readonly after?: string | null };
  readonly context: EventContext;
  readonly info: GraphQLResolveInfo;
}

/** Subscription.quoteEvents. */
@Resolver()
export class QuoteEventsResolver {
  @Subscription(() => QuoteEventObject, {
    description:
      'Committed changes of public quotes, in the order of their commits; `after` resumes behind a cursor, so that nothing is missed.',
    subscribe: (asked) => subscribe(asked as Asked),
  })
  quoteEvents(
    @Root() event: StoredEvent,
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
  ): QuoteEventObject {
    return {
      type: event.type as QuoteEventObject['type'],
      cursor: toEventCursor(event.id),
      at: event.at,
      quote: entityRef('Quote', event.quoteId),
    };
  }
}

async function subscribe({ args, context, info }: Asked): Promise<AsyncIterable<StoredEvent>> {
  const { dataSource, news } = context;
  const start = args.after ? fromEventCursor(args.after) : await lastEventId(dataSource);
  return followEvents(
    {
      news,
      read: (afterId) => readEvents(dataSource, afterId),
      wanted: matching(context, info),
    },
    start,
  );
}

/** Which of some quotes are visible and meet the filter; retracted ones may (semantics 68). */
function matching(
  context: EventContext,
  info: GraphQLResolveInfo,
): (quoteIds: readonly string[]) => Promise<ReadonlySet<string>> {
  let asked: readonly string[] = [];
  const ids = parameter(
    Value.of(null).map(() => asked),
    'bigint[]',
  );
  const question = compileQuestion(context, info, (scope, { filter }) => {
    const { from, row, visible } = scope.table(Quote);
    const meets = scope.matches(QuoteFilter, row, filter);
    const where = all([sql`${row.id} = any(${ids})`, visible, meets]);
    return sql`(select coalesce(json_agg(${row.id}::text), '[]')::text from ${from} where ${where})`;
  });
  return async (quoteIds) => {
    asked = quoteIds;
    return new Set(JSON.parse((await question()) ?? '[]') as string[]);
  };
}
