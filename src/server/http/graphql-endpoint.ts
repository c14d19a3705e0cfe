import { IncomingMessage, ServerResponse } from 'node:http';

import { WhosaidError } from '../../base/errors.js';
import { hasRole, Viewer } from '../../base/viewer.js';
import { Deadline } from '../../graphql/deadline.js';
import { ContextBase, makeContext } from '../server-context.js';
import { Metrics } from '../../observability/metrics.js';
import { requestIdOf } from '../../observability/request-id.js';
import { tooComplex } from '../../security/query-limits/too-complex.js';
import { Limits } from '../limits.js';
import { admit, AdmitOptions } from './admit.js';
import { acceptedType } from './accepted-type.js';
import { corsHeaders, preflightHeaders } from './cors.js';
import { HttpProblem } from './http-problem.js';
import { publicOrigin } from './public-origin.js';
import { readJsonBody } from './read-body.js';
import { runOperation, RunOptions } from './run-operation.js';
import { Answer, sendAnswer } from './send-answer.js';
import { toProblem } from './to-problem.js';

const jsonType = 'application/json; charset=utf-8';

/** What /graphql needs from the server. */
export interface EndpointOptions extends AdmitOptions, ContextBase, RunOptions {
  readonly metrics: Metrics;
  readonly limits: Limits;
  readonly corsOrigins: readonly string[];
  readonly publicUrl: string | null;
  /** The page for browsers; null where it is off. */
  readonly explorer: (() => Answer) | null;
  readonly isDraining: () => boolean;
}

/**
 * Serves /graphql on bare node:http: method, media types, key, body, time, then Apollo, then
 * cache headers. Everything refused on the way has the shape of a GraphQL error.
 */
export function graphqlEndpoint(
  options: EndpointOptions,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => void serve(options, request, response);
}

async function serve(
  options: EndpointOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { metrics, logger } = options;
  const startedAt = performance.now();
  const requestId = requestIdOf(request.headers['x-request-id']);
  metrics.requestStarted();
  const common: Record<string, string> = {
    'x-request-id': requestId,
    'x-content-type-options': 'nosniff',
    ...corsHeaders(request.headers, options.corsOrigins),
  };
  let answer: Answer;
  try {
    answer = await answerTo(options, request, response, common);
  } catch (error) {
    const problem = toProblem(error, requestId);
    if (problem.code === 'INTERNAL_SERVER_ERROR')
      logger.error({ requestId, err: error }, 'request failed');
    metrics.countError(problem.code);
    answer = refused(problem);
  }
  Object.assign(answer.headers, common);
  answer.headers['vary'] ??= 'Authorization, Accept, Accept-Encoding, Origin';
  if (options.isDraining()) answer.headers['connection'] = 'close';
  const sending = sendAnswer(request, response, answer);
  if (sending) await sending;
  const tookMs = performance.now() - startedAt;
  metrics.countAnswer('graphql', answer.status);
  metrics.requestEnded(tookMs / 1000);
  logger.debug({ requestId, status: answer.status, tookMs }, 'graphql');
}

function refused(problem: HttpProblem): Answer {
  return {
    status: problem.status,
    headers: { ...problem.headers, 'content-type': jsonType, 'cache-control': 'no-store' },
    body: JSON.stringify(problem),
    cacheable: false,
  };
}

async function answerTo(
  options: EndpointOptions,
  request: IncomingMessage,
  response: ServerResponse,
  common: Record<string, string>,
): Promise<Answer> {
  const { method, headers } = request;
  if (options.isDraining()) throw shuttingDown();
  if (method === 'OPTIONS') return emptyAnswer(204, preflightHeaders(headers, options.corsOrigins));
  if (method !== 'GET' && method !== 'POST' && method !== 'HEAD') throw methodNotAllowed();
  if (method === 'GET' && options.explorer !== null && headers.accept?.includes('text/html'))
    return options.explorer();
  const type = acceptedType(headers.accept);
  if (type === null) throw notAcceptable();

  const admitted = admit(request, options, common);
  const admission = admitted instanceof Promise ? await admitted : admitted;
  const { viewer } = admission;
  const body = method === 'POST' ? await bodyOf(request, viewer, options) : undefined;
  return withinTime(options.limits.operationTimeoutMs, response, (deadline) => {
    const context = makeContext(options, {
      ...admission,
      requestId: common['x-request-id']!,
      deadline,
      origin: publicOrigin(request, options.publicUrl),
    });
    return runOperation(options, request, { type, body, context });
  });
}

/** TIMEOUT where the work takes longer, or the client goes before it is done. */
function withinTime<T>(
  timeoutMs: number,
  response: ServerResponse,
  work: (deadline: Deadline) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const deadline = new Deadline(timeoutMs, () => reject(new WhosaidError('TIMEOUT')));
    response.once('close', () => deadline.end());
    const done = (): void => deadline.done();
    work(deadline).then(resolve, reject).then(done);
  });
}

async function bodyOf(
  request: IncomingMessage,
  viewer: Viewer,
  { limits, queryLimits }: EndpointOptions,
): Promise<unknown> {
  const limitBytes = hasRole(viewer, 'IMPORTER') ? limits.importBodyBytes : limits.bodyBytes;
  const body = withoutEmptyName(await readJsonBody(request, limitBytes));
  if (typeof body === 'object' && body !== null && 'query' in body) {
    const { query } = body;
    if (typeof query === 'string' && query.length > queryLimits.characters)
      throw tooComplex('characters', query.length, queryLimits.characters);
  }
  return body;
}

/** Several clients send an empty operationName where they mean none. */
function withoutEmptyName(body: unknown): unknown {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  if (!isObject || !('operationName' in body) || body.operationName !== '') return body;
  return { ...body, operationName: null };
}

function emptyAnswer(status: number, headers: Readonly<Record<string, string>>): Answer {
  return { status, headers: { ...headers }, body: '', cacheable: false };
}

function methodNotAllowed(): HttpProblem {
  return new HttpProblem(405, 'BAD_USER_INPUT', 'Use GET for queries and POST for all else.', {
    allow: 'GET, HEAD, POST, OPTIONS',
  });
}

function notAcceptable(): HttpProblem {
  return new HttpProblem(
    406,
    'BAD_USER_INPUT',
    'Answers are application/json or application/graphql-response+json.',
  );
}

function shuttingDown(): HttpProblem {
  return new HttpProblem(503, 'SERVICE_UNAVAILABLE', 'The server is shutting down.', {
    'retry-after': '1',
  });
}
