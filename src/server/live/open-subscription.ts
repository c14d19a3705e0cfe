import {
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  subscribe,
  validate,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';

import { isErrorCode, WhosaidError } from '../../base/errors.js';
import { hasRole } from '../../base/viewer.js';
import { checkOperation } from '../../security/query-limits/check-operation.js';
import type { QueryLimits } from '../../security/query-limits/query-limits.js';
import { tooComplex } from '../../security/query-limits/too-complex.js';
import { requiredOfOperation } from '../../security/rights/required-of-operation.js';
import { formatError } from '../format-error.js';
import type { LiveContext } from '../server-context.js';

/** What a client sends, by whatever transport; not yet checked. */
export interface SubscriptionRequest {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
}

/** What a subscription runs against. */
export interface SubscriptionOptions {
  readonly schema: GraphQLSchema;
  readonly queryLimits: QueryLimits;
}

/** Results of a subscription, ready to be sent. */
export type Results = AsyncIterableIterator<ExecutionResult>;

/**
 * Checks a subscription against the limits and rights of any operation, before anything of it runs.
 * Throws what the client may know. Other operations are refused: they have an endpoint of their own.
 */
export function prepareSubscription(
  { schema, queryLimits }: SubscriptionOptions,
  request: SubscriptionRequest,
  context: LiveContext,
): ExecutionArgs {
  const { query, operationName } = request;
  const document = documentOf(schema, query, queryLimits);
  const name = (typeof operationName === 'string' && operationName) || undefined;
  const operation = getOperationAST(document, name);
  if (operation?.operation !== 'subscription') {
    throw new WhosaidError('BAD_USER_INPUT', 'Only a subscription is streamed. POST the rest.');
  }
  const variables = variablesOf(request.variables);
  const asked = { schema, document, operation, variables, limits: queryLimits };
  context.spend(checkOperation(asked));
  requireRights(schema, document, operation, context);
  return {
    schema,
    document,
    contextValue: context,
    variableValues: variables,
    operationName: name,
  };
}

/** Starts a subscription; throws when it cannot start, later errors stand in the results. */
export async function startSubscription(args: ExecutionArgs): Promise<Results> {
  const started = await subscribe(args);
  if (Symbol.asyncIterator in started) return started as Results;
  throw started.errors?.[0] ?? new Error('A subscription answered neither results nor errors.');
}

/** A result as clients may see it: errors with a code of the catalogue and without details. */
export function toPublicResult(result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  return { ...result, errors: result.errors.map(toPublicError) };
}

/** An error as clients may see it. */
export function toPublicError(error: unknown): GraphQLError {
  const formatted = error instanceof GraphQLError ? error.toJSON() : { message: String(error) };
  const { message, extensions, path } = formatError(formatted, error);
  return new GraphQLError(message, { extensions, path });
}

function documentOf(schema: GraphQLSchema, query: unknown, limits: QueryLimits): DocumentNode {
  if (typeof query !== 'string') {
    throw new WhosaidError('BAD_USER_INPUT', 'Send the document as `query`.');
  }
  if (query.length > limits.characters) {
    throw tooComplex('characters', query.length, limits.characters);
  }
  const document = asParseFailure(() => parse(query, { maxTokens: limits.tokens }));
  const [fault] = validate(schema, document, specifiedRules, { maxErrors: 1 });
  if (fault) throw coded(fault, 'GRAPHQL_VALIDATION_FAILED');
  return document;
}

function asParseFailure(parsing: () => DocumentNode): DocumentNode {
  try {
    return parsing();
  } catch (error) {
    throw error instanceof GraphQLError ? coded(error, 'GRAPHQL_PARSE_FAILED') : error;
  }
}

function coded(error: GraphQLError, code: string): GraphQLError {
  if (isErrorCode(error.extensions['code'])) return error;
  return new GraphQLError(error.message, { ...error, extensions: { code } });
}

function variablesOf(variables: unknown): Record<string, unknown> {
  if (variables === undefined || variables === null) return {};
  if (typeof variables === 'object' && !Array.isArray(variables)) return { ...variables };
  throw new WhosaidError('BAD_USER_INPUT', 'Send `variables` as an object.');
}

function requireRights(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { viewer }: LiveContext,
): void {
  for (const { role, name } of requiredOfOperation(schema, document, operation)) {
    if (hasRole(viewer, role)) continue;
    const code = viewer.role === null ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    throw new WhosaidError(code, `${name} needs a key of role ${role}.`);
  }
}
