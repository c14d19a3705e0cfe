import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GraphQLSchema } from 'graphql';

import { Deadline } from '../../graphql/deadline.js';
import type { EndpointOptions } from '../http/graphql-endpoint.js';
import { makeContext } from '../server-context.js';
import { serveEventStream, wantsEventStream } from './event-stream.js';
import type { LiveOptions } from './live-options.js';
import { NewsDesk } from './news-desk.js';
import { makeSockets } from './sockets.js';

/** Answers that go on. */
export interface Live {
  /** Answers a request that asks for a stream; false: it is not one. */
  serve(request: IncomingMessage, response: ServerResponse): boolean;
  /** Takes an HTTP upgrade. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Ends all subscriptions. */
  close(): Promise<void>;
}

/** Subscriptions over Server-Sent Events and WebSockets, fed by the outbox. */
export function makeLive(endpoint: EndpointOptions, schema: GraphQLSchema): Live {
  const { dataSource, limits } = endpoint;
  const news = new NewsDesk(dataSource);
  const open = new Map<string, () => void>();
  const options: LiveOptions = {
    ...endpoint,
    schema,
    open,
    makeContext: (request) => {
      const deadline = new Deadline(limits.operationTimeoutMs);
      deadline.done();
      return { ...makeContext(endpoint, { ...request, deadline }), news };
    },
  };
  const sockets = makeSockets(options);
  return {
    serve: (request, response) => {
      if (!wantsEventStream(request)) return false;
      void serveEventStream(options, request, response);
      return true;
    },
    upgrade: (request, socket, head) => sockets.upgrade(request, socket, head),
    close: async () => {
      for (const end of open.values()) end();
      await Promise.all([sockets.close(), news.close()]);
    },
  };
}
