import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Context, SubscribePayload } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

import { WhosaidError } from '../../base/errors.js';
import { requestIdOf } from '../../observability/request-id.js';
import { readBearer } from '../../security/api-keys/read-bearer.js';
import { admit, type Admission } from '../http/admit.js';
import { HttpProblem } from '../http/http-problem.js';
import { toProblem } from '../http/to-problem.js';
import { endStalled } from './end-stalled.js';
import type { LiveOptions } from './live-options.js';
import {
  prepareSubscription,
  startSubscription,
  toPublicError,
  toPublicResult,
} from './open-subscription.js';
import { whileAdmitted } from './still-admitted.js';

/** Largest message of a client. */
const messageBytes = 256 * 1024;

/** Subscriptions over WebSockets. */
export interface Sockets {
  /** Takes an HTTP upgrade of the endpoint's path. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Ends all sockets: the clients connect again elsewhere. */
  close(): Promise<void>;
}

/** The key that a socket came with, and whom it belongs to. */
interface Admitted extends Admission {
  readonly key: string | undefined;
}

type Connection = Context<Record<string, unknown> | undefined, Extra>;

/**
 * Speaks graphql-transport-ws. The key comes in the header of the upgrade, or as `Authorization`
 * in the payload of connection_init from clients that cannot set one. A bad key is 401 before the
 * upgrade, close code 4403 after it.
 */
export function makeSockets(options: LiveOptions): Sockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: messageBytes });
  const admitted = new WeakMap<IncomingMessage, Admitted>();
  const ending = useServer<Record<string, unknown> | undefined>(
    hooks(options, admitted),
    server,
    options.limits.keepAliveMs,
  );
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await ending.dispose();
    for (const client of server.clients) client.terminate();
  };
  return {
    upgrade: (request, socket, head) => {
      socket.on('error', () => socket.destroy());
      admitUpgrade(options, server, request, admitted).then(
        () =>
          server.handleUpgrade(request, socket, head, (ws) => {
            endStalled(ws, options.limits.stallMs);
            server.emit('connection', ws, request);
          }),
        (error: unknown) => refuse(socket, toProblem(error, requestIdOf(undefined))),
      );
    },
    close: () => (closing ??= close()),
  };
}

function hooks(
  options: LiveOptions,
  admitted: WeakMap<IncomingMessage, Admitted>,
): Parameters<typeof useServer<Record<string, unknown> | undefined>>[0] {
  const admissionOf = ({ extra }: Connection): Admitted => admitted.get(extra.request)!;
  return {
    onConnect: async ({ connectionParams, extra: { request } }) => {
      if (admitted.get(request)) return true;
      const given = connectionParams?.['Authorization'] ?? connectionParams?.['authorization'];
      const authorization = typeof given === 'string' ? given : undefined;
      try {
        admitted.set(request, await admitBy(options, request, authorization));
        return true;
      } catch (error) {
        if (error instanceof HttpProblem) return false;
        throw error;
      }
    },
    onSubscribe: (context, _id, payload) => {
      try {
        return prepare(options, context, admissionOf(context), payload);
      } catch (error) {
        return [toPublicError(error)];
      }
    },
    subscribe: async (args) => {
      try {
        const { key } = args.contextValue as { key: string | undefined };
        return whileAdmitted(await startSubscription(args), key, options.findViewer);
      } catch (error) {
        return { errors: [toPublicError(error)] };
      }
    },
    onNext: (_context, _id, _payload, _args, result) => toPublicResult(result) as never,
  };
}

function prepare(
  options: LiveOptions,
  { subscriptions }: Connection,
  { viewer, spend, key }: Admitted,
  { query, variables, operationName }: SubscribePayload,
): ReturnType<typeof prepareSubscription> {
  const limit = options.limits.subscriptionsPerSocket;
  if (Object.keys(subscriptions).length > limit) {
    throw new WhosaidError(
      'RATE_LIMITED',
      `A socket carries ${limit} subscriptions at most. Open another for more.`,
    );
  }
  const context = options.makeContext({ viewer, spend, requestId: requestIdOf(undefined) });
  const args = prepareSubscription(options, { query, variables, operationName }, context);
  return { ...args, contextValue: { ...context, key } };
}

/** Only what can be known before the socket speaks: a key in the header, and room for one more. */
async function admitUpgrade(
  options: LiveOptions,
  server: WebSocketServer,
  request: IncomingMessage,
  admitted: WeakMap<IncomingMessage, Admitted>,
): Promise<void> {
  if (options.isDraining() || server.clients.size >= options.limits.maxSockets) {
    throw new HttpProblem(503, 'SERVICE_UNAVAILABLE', 'No more sockets at the moment.');
  }
  const { authorization } = request.headers;
  if (authorization === undefined) return;
  admitted.set(request, await admitBy(options, request, authorization));
}

async function admitBy(
  options: LiveOptions,
  request: IncomingMessage,
  authorization: string | undefined,
): Promise<Admitted> {
  const asked = Object.create(request, {
    headers: { value: { ...request.headers, authorization } },
  }) as IncomingMessage;
  const admission = await admit(asked, options, {});
  return { ...admission, key: readBearer(authorization) ?? undefined };
}

function refuse(socket: Duplex, problem: HttpProblem): void {
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
