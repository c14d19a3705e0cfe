import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

import { readBearer } from '../../security/api-keys/read-bearer.js';
import { admit } from '../http/admit.js';
import { corsHeaders } from '../http/cors.js';
import { HttpProblem } from '../http/http-problem.js';
import { readJsonBody } from '../http/read-body.js';
import { sendAnswer } from '../http/send-answer.js';
import { toProblem } from '../http/to-problem.js';
import { requestIdOf } from '../../observability/request-id.js';
import type { LiveOptions } from './live-options.js';
import {
  prepareSubscription,
  startSubscription,
  toPublicError,
  toPublicResult,
  type Results,
} from './open-subscription.js';
import { whileAdmitted } from './still-admitted.js';

/** Whether a request asks for Server-Sent Events. */
export function wantsEventStream({ method, headers }: IncomingMessage): boolean {
  return method === 'POST' && /(^|[\s,])text\/event-stream/i.test(headers.accept ?? '');
}

/**
 * Answers a subscription as Server-Sent Events, one connection for each (the distinct connections
 * mode of GraphQL over SSE): `next` for each result, `complete` at the end. What cannot start is
 * refused as any request would be. A slow reader is waited for: one result at a time is on its way.
 * One that takes nothing for too long is cut off, without a `complete`, and may resume.
 */
export async function serveEventStream(
  options: LiveOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const requestId = requestIdOf(request.headers['x-request-id']);
  const headers: Record<string, string> = {
    'x-request-id': requestId,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    ...corsHeaders(request.headers, options.corsOrigins),
  };
  let results: Results;
  try {
    results = await open(options, request, requestId, headers);
  } catch (error) {
    const problem = toProblem(error, requestId);
    if (problem.code === 'INTERNAL_SERVER_ERROR') {
      options.logger.error({ requestId, err: error }, 'subscription failed');
    }
    const type = { 'content-type': 'application/json; charset=utf-8' };
    await sendAnswer(request, response, {
      status: problem.status,
      headers: { ...headers, ...problem.headers, ...type },
      body: JSON.stringify(problem),
      cacheable: false,
    });
    return;
  }
  response.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'x-accel-buffering': 'no',
    // a stream has its connection for itself: one that ended holds up no shutdown
    connection: 'close',
  });
  await send(options, response, results);
}

async function open(
  options: LiveOptions,
  request: IncomingMessage,
  requestId: string,
  headers: Record<string, string>,
): Promise<Results> {
  if (options.isDraining()) {
    throw new HttpProblem(503, 'SERVICE_UNAVAILABLE', 'The server is shutting down.');
  }
  const admission = await admit(request, options, headers);
  const body = await readJsonBody(request, options.limits.bodyBytes);
  const context = options.makeContext({ ...admission, requestId });
  const given = typeof body === 'object' && body !== null ? body : {};
  const results = await startSubscription(prepareSubscription(options, given, context));
  const key = readBearer(request.headers.authorization) ?? undefined;
  return whileAdmitted(results, key, options.findViewer);
}

async function send(
  options: LiveOptions,
  response: ServerResponse,
  results: Results,
): Promise<void> {
  const id = randomUUID();
  const end = (): void => void results.return?.();
  options.open.set(id, end);
  response.once('close', end);
  const { keepAliveMs, stallMs } = options.limits;
  const alive = setInterval(() => {
    if (!response.writableNeedDrain) response.write(':\n\n');
  }, keepAliveMs);
  response.write(':\n\n');
  try {
    for await (const result of results) {
      await written(
        response,
        `event: next\ndata: ${JSON.stringify(toPublicResult(result))}\n\n`,
        stallMs,
      );
    }
  } catch (error) {
    options.logger.error({ err: error }, 'subscription broke off');
    const errors = [toPublicError(error)];
    await written(response, `event: next\ndata: ${JSON.stringify({ errors })}\n\n`, stallMs);
  } finally {
    clearInterval(alive);
    options.open.delete(id);
  }
  response.end('event: complete\ndata:\n\n');
}

/** Resolves once the client can take more, or has gone: by itself, or because it stalled. */
function written(response: ServerResponse, text: string, stallMs: number): Promise<void> {
  return new Promise((resolve) => {
    if (response.writableEnded || response.destroyed || response.write(text)) return resolve();
    const stalled = setTimeout(() => response.destroy(), stallMs);
    const done = (): void => {
      clearTimeout(stalled);
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    response.on('drain', done);
    response.on('close', done);
  });
}
