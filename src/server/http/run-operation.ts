import { ApolloServer, HeaderMap } from '@apollo/server';
import { IncomingMessage } from 'node:http';

import { QueryLimits } from '../../security/query-limits/query-limits.js';
import type { Pieces } from '../../graphql/row-stream.js';
import { KnownOperations } from '../known-operations.js';
import { quickAnswer } from '../quick-path.js';
import { ServerContext } from '../server-context.js';
import { AnswerType } from './accepted-type.js';
import { Answer } from './send-answer.js';

/** What runs operations. */
export interface RunOptions {
  readonly apollo: ApolloServer<ServerContext>;
  /** What Apollo has answered already and need not see again. */
  readonly known: KnownOperations;
  readonly queryLimits: QueryLimits;
}

/** An operation as it came over HTTP. */
export interface HttpOperation {
  /** To answer in. */
  readonly type: AnswerType;
  /** Of a POST. */
  readonly body: unknown;
  readonly context: ServerContext;
}

/** Answers by the quick path or, where that has none, by Apollo; with the cache headers of both. */
export async function runOperation(
  options: RunOptions,
  request: IncomingMessage,
  { type, body, context }: HttpOperation,
): Promise<Answer> {
  const quick = await quickAnswer(body, context, options);
  const headers = { 'content-type': `${type}; charset=utf-8` };
  if (quick !== null) return toAnswer(200, headers, quick, request, context);
  const result = await options.apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method === 'POST' ? 'POST' : 'GET',
      headers: headersForApollo(request, type),
      search: searchOf(request.url),
      body,
    },
    context: async () => context,
  });
  if (result.body.kind !== 'complete') throw new Error('An answer in parts was not asked for.');
  const given = Object.fromEntries(result.headers);
  return toAnswer(result.status ?? 200, given, result.body.string, request, context);
}

/** Apollo needs no more of the head than this; it negotiates only where the answer is not JSON. */
function headersForApollo(request: IncomingMessage, type: AnswerType): HeaderMap {
  const headers = new HeaderMap();
  if (type !== 'application/json') headers.set('accept', type);
  const contentType = request.headers['content-type'];
  if (contentType !== undefined) headers.set('content-type', contentType);
  return headers;
}

/** An empty operationName is the same as none (GraphQL over HTTP, "GET"). */
function searchOf(url = ''): string {
  const mark = url.indexOf('?');
  return mark < 0 ? '' : url.slice(mark).replace(/(?<=[?&])operationName=(?=&|$)/, '');
}

function toAnswer(
  status: number,
  headers: Record<string, string>,
  body: string | Pieces,
  { method }: IncomingMessage,
  { viewer }: ServerContext,
): Answer {
  const isPublic = viewer.role === null;
  // The guard has forbidden caching where there are errors.
  const cacheable =
    method !== 'POST' && isPublic && status === 200 && headers['cache-control'] === undefined;
  if (cacheable) headers['cache-control'] = 'public, max-age=0, must-revalidate';
  else headers['cache-control'] = isPublic ? 'no-store' : 'private, no-store';
  return { status, headers, body, cacheable };
}
