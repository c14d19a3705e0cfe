import { randomUUID } from 'node:crypto';

import { anonymous } from '../../base/viewer.js';
import { dropOldEvents } from '../../content/events/drop-old-events.js';
import { sealRevisions } from '../../content/history/seal-revisions.js';
import type { Execute } from '../../dashboard/ask.js';
import { deliverWebhooks } from '../../publish/webhooks/deliver-webhooks.js';
import { callable } from '../../publish/webhooks/public-address.js';
import { webhookQuery, type ReadQuotes } from '../../publish/webhooks/webhook-query.js';
import type { AppOptions } from '../app-options.js';
import type { EndpointOptions } from '../http/graphql-endpoint.js';
import { repeat, type Running } from './repeat.js';

/** So many receivers are served at once, so that a slow one does not hold up the others. */
const deliveriesAtOnce = 4;

/**
 * What a server does unasked: announces embargoes that the clock lifted, seals the record, drops old
 * events, delivers webhooks. Any number of servers may do so: each thing is done once.
 */
export function startBackground(
  { dataSource, logger, limits }: EndpointOptions,
  execute: Execute,
  { webhookAllow = [], eventDays = 30 }: Pick<AppOptions, 'webhookAllow' | 'eventDays'>,
): Running {
  const onFailure = (error: unknown): void =>
    logger.debug({ err: error }, 'work in the background waits for the database');
  const tools = {
    dataSource,
    readQuotes: readQuotesBy(execute),
    mayCall: callable(webhookAllow),
    timeoutMs: limits.webhookTimeoutMs,
  };
  const running = [
    repeat(limits.embargoClockMs, () => dataSource.query('select lift_embargoes()'), onFailure),
    repeat(
      eventDays === 0 ? 0 : limits.eventSweepMs,
      () => dropOldEvents(dataSource, eventDays),
      onFailure,
    ),
    repeat(limits.sealMs, () => dataSource.transaction(sealRevisions), onFailure),
    ...Array.from({ length: deliveriesAtOnce }, () =>
      repeat(limits.webhookMs, () => deliverWebhooks(tools), onFailure),
    ),
  ];
  return {
    stop: async () => {
      await Promise.all(running.map((each) => each.stop()));
    },
  };
}

function readQuotesBy(execute: Execute): ReadQuotes {
  return async (ids) => {
    const caller = { viewer: anonymous, requestId: randomUUID(), spend: () => undefined };
    const { data, errors } = await execute(webhookQuery, { ids }, caller);
    if (errors?.[0]) throw new Error(errors[0].message);
    return (data as { nodes: (object | null)[] }).nodes;
  };
}
