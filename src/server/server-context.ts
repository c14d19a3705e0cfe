import { Logger } from 'pino';
import { DataSource } from 'typeorm';

import { Viewer } from '../base/viewer.js';
import type { EventContext } from '../content/events/event-context.js';
import { Deadline } from '../graphql/deadline.js';
import { Attribute, IngestContext } from '../ingest/ingest-context.js';

/** All that resolvers of any folder are given; each folder asks for the part that it needs. */
export interface ServerContext extends IngestContext {
  /** Counts the nodes of the operation against the caller's rate limit. */
  readonly spend: (nodes: number) => void;
}

/** The context of a subscription. */
export interface LiveContext extends ServerContext, EventContext {}

/** What of a context is the same for every request of a server. */
export interface ContextBase {
  readonly dataSource: DataSource;
  readonly attribute: Attribute;
  readonly logger: Logger;
}

/** What of a context belongs to one request. */
export interface ContextOfRequest {
  readonly viewer: Viewer;
  readonly spend: (nodes: number) => void;
  readonly requestId: string;
  readonly deadline: Deadline;
  readonly origin?: string | undefined;
}

/** The context of one operation; its nodes are counted once, though two ways may try to answer it. */
export function makeContext(
  { dataSource, attribute, logger }: ContextBase,
  request: ContextOfRequest,
): ServerContext {
  const { viewer, spend, requestId, deadline, origin } = request;
  const onFailure = (error: unknown): void =>
    logger.error({ requestId, err: error }, 'import item failed');
  return {
    dataSource,
    attribute,
    viewer,
    spend: onlyOnce(spend),
    requestId,
    deadline,
    onFailure,
    ...(origin === undefined ? {} : { origin }),
  };
}

function onlyOnce(spend: (nodes: number) => void): (nodes: number) => void {
  let spent = false;
  return (nodes) => {
    if (!spent) spend(nodes);
    spent = true;
  };
}
