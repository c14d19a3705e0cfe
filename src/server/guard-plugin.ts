import { ApolloServerPlugin, GraphQLRequestContext, HeaderMap } from '@apollo/server';
import { GraphQLFormattedError } from 'graphql';
import { Logger } from 'pino';

import { ErrorCode, errorCatalogue, isErrorCode, WhosaidError } from '../base/errors.js';
import { Viewer } from '../base/viewer.js';
import { ServerContext } from './server-context.js';
import { Metrics } from '../observability/metrics.js';
import { QueryLimits } from '../security/query-limits/query-limits.js';
import { RequiredField } from '../security/rights/required-of-operation.js';
import { fieldWithoutRight, holdToLimits } from './guard-operation.js';
import { isOutage, isOwnFault } from './format-error.js';
import { originOf } from './origin-of.js';

/** What operations are held to before they run. */
export interface GuardOptions {
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly queryLimits: QueryLimits;
}

/**
 * Stands in front of every operation: limits, then rights, both before execution; behind it
 * writes our own faults to the log and sets the status that its errors ask for. It must come
 * before any plugin that answers operations.
 */
export function guardPlugin(options: GuardOptions): ApolloServerPlugin<ServerContext> {
  const { logger, metrics, queryLimits } = options;
  return {
    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      const { requestId } = requestContext.contextValue;
      logger.error({ requestId, err: error }, 'request failed');
    },
    async requestDidStart() {
      return {
        async didResolveOperation(request) {
          const { schema, document, operation } = request;
          if (!operation) throw operationNotFound(request.request.operationName);
          if (operation.operation === 'subscription' || !schema.getRootType(operation.operation))
            throw new WhosaidError(
              'GRAPHQL_VALIDATION_FAILED',
              `This endpoint does not run a ${operation.operation}.`,
            );
          const valid = { schema, document, operation };
          holdToLimits(valid, request.request.variables ?? {}, request.contextValue, queryLimits);
        },
        async responseForOperation({ schema, document, operation, contextValue }) {
          const field = fieldWithoutRight({ schema, document, operation }, contextValue);
          if (field === null) return null;
          const errors = [refusal(contextValue.viewer, field)];
          return {
            http: { headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { errors, data: null } },
          };
        },
        async didEncounterErrors({ errors, contextValue: { requestId } }) {
          for (const error of errors) {
            const details = { requestId, err: originOf(error), path: error.path };
            if (isOwnFault(error)) logger.error(details, 'operation failed');
            else if (isOutage(error)) logger.warn(details, 'database in trouble');
          }
        },
        async willSendResponse(request) {
          finishErrors(request, metrics);
        },
      };
    },
  };
}

function operationNotFound(name: string | undefined): WhosaidError {
  return new WhosaidError(
    'BAD_USER_INPUT',
    name
      ? 'The document has no operation of the name that operationName gives.'
      : 'The document has several operations: name one in operationName.',
    'operationName',
  );
}

function refusal(viewer: Viewer, field: RequiredField): GraphQLFormattedError {
  const stranger = viewer.role === null;
  const need = `${field.name} needs a key of role ${field.role}`;
  return {
    message: stranger
      ? `${need}: send it as Authorization: Bearer KEY.`
      : `${need}, this one has ${viewer.role}.`,
    path: [field.responseKey],
    extensions: { code: stranger ? 'UNAUTHENTICATED' : 'FORBIDDEN' },
  };
}

/** Codes that decide the status even where the operation ran (semantics 69 and 87). */
const decisive: readonly ErrorCode[] = [
  'UNAUTHENTICATED',
  'SERVICE_UNAVAILABLE',
  'TIMEOUT',
  'RATE_LIMITED',
];

function finishErrors(request: GraphQLRequestContext<ServerContext>, metrics: Metrics): void {
  const { body, http } = request.response;
  if (body?.kind !== 'single' || !body.singleResult.errors) return;
  const { errors } = body.singleResult;
  http.headers.set('cache-control', 'no-store');
  const codes = errors.map(codeOf);
  codes.forEach((code) => metrics.countError(code));
  body.singleResult.errors = errors.map((error, index) =>
    codes[index] === 'INTERNAL_SERVER_ERROR'
      ? withRequestId(error, request.contextValue.requestId)
      : error,
  );
  const code = decisive.find((each) => codes.includes(each));
  if (code !== undefined) http.status = errorCatalogue[code].status;
  else if (body.singleResult.data !== undefined) http.status = 200;
  // A status that Apollo chose itself, such as 405, stays; 500 is what it takes for want of one,
  // and 200 is what it gives a persisted query that it does not know.
  else if (http.status === undefined || http.status === 500 || http.status === 200)
    http.status = Math.max(...codes.map(statusBeforeExecution));
  if (http.status === 503) http.headers.set('retry-after', '1');
}

/** Nothing was executed: what is 200 beside data is a bad request without any. */
function statusBeforeExecution(code: ErrorCode): number {
  const { status } = errorCatalogue[code];
  return status === 200 ? 400 : status;
}

function codeOf(error: GraphQLFormattedError): ErrorCode {
  const code = error.extensions?.['code'];
  return isErrorCode(code) ? code : 'INTERNAL_SERVER_ERROR';
}

function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return { ...error, extensions: { ...error.extensions, requestId } };
}
