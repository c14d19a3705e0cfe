import { GraphQLError, GraphQLFormattedError, Kind } from 'graphql';

import { ErrorCode, errorCatalogue, isErrorCode, WhosaidError } from '../base/errors.js';
import { codeOfDatabaseError } from './database-errors.js';
import { explainCoercion } from './explain-coercion.js';
import { originOf } from './origin-of.js';

/** Apollo's and graphql-js' own codes in the words of our catalogue. */
const foreignCodes: Readonly<Record<string, ErrorCode>> = {
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_USER_INPUT',
};

/**
 * The public shape of anything that was thrown: a code of the catalogue, never a stack, SQL, a
 * driver's words or a host. What nobody foresaw says only that it failed; see isOwnFault.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const { code, message, extensions } = classify(formatted, error);
  return {
    message,
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code, ...extensions },
  };
}

/** True for a failure that must be mended by us and whose details go to the log. */
export function isOwnFault(error: unknown): boolean {
  const formatted = error instanceof GraphQLError ? error.toJSON() : { message: String(error) };
  return classify(formatted, error).code === 'INTERNAL_SERVER_ERROR';
}

/** True for what the database could not do; the operator wants its words. */
export function isOutage(error: unknown): boolean {
  const code = codeOfDatabaseError(originOf(error));
  return code === 'SERVICE_UNAVAILABLE' || code === 'TIMEOUT';
}

interface PublicError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

function classify(formatted: GraphQLFormattedError, error: unknown): PublicError {
  if (error instanceof GraphQLError && isCoercionError(error))
    return { code: 'BAD_USER_INPUT', message: explainCoercion(error) };
  const origin = originOf(error);
  if (origin instanceof WhosaidError) return fromWhosaidError(origin);
  const databaseCode = codeOfDatabaseError(origin);
  if (databaseCode !== null)
    return { code: databaseCode, message: errorCatalogue[databaseCode].sentence };
  if (!(origin instanceof GraphQLError)) return internal();
  return fromGraphQLError(formatted, origin);
}

function fromWhosaidError(error: WhosaidError): PublicError {
  if (error.code === 'INTERNAL_SERVER_ERROR') return internal();
  const path = error.path === null ? {} : { path: error.path };
  return { code: error.code, message: error.message, extensions: { ...error.facts, ...path } };
}

/** Errors of Apollo and of graphql-js itself: parsing, validation, arguments, HTTP. */
function fromGraphQLError(formatted: GraphQLFormattedError, error: GraphQLError): PublicError {
  const { message } = error;
  const tokens = /^Syntax Error: Document contains more tha[nt] (\d+) tokens/.exec(message);
  if (tokens !== null) {
    const limit = Number(tokens[1]);
    return tooComplex(`The document has more than ${limit} tokens.`, { limit, cost: limit + 1 });
  }
  if (message.startsWith('Maximum introspection depth'))
    return tooComplex('The introspection is nested deeper than the standard query.', { limit: 3 });
  if (message.startsWith('Too many errors processing variables'))
    return { code: 'BAD_USER_INPUT', message: 'The variables have too many faults.' };
  if (message.startsWith('Argument "')) return { code: 'BAD_USER_INPUT', message };
  const code = String(error.extensions['code'] ?? formatted.extensions?.['code'] ?? '');
  const ours = foreignCodes[code] ?? code;
  return isErrorCode(ours) && ours !== 'INTERNAL_SERVER_ERROR'
    ? { code: ours, message }
    : internal();
}

function tooComplex(message: string, extensions: Record<string, number>): PublicError {
  return { code: 'QUERY_TOO_COMPLEX', message, extensions };
}

function internal(): PublicError {
  return {
    code: 'INTERNAL_SERVER_ERROR',
    message: errorCatalogue.INTERNAL_SERVER_ERROR.sentence,
  };
}

/** Validation speaks of variables too, such as of one that is never used. */
function isCoercionError(error: GraphQLError): boolean {
  return (
    error.extensions['code'] !== 'GRAPHQL_VALIDATION_FAILED' &&
    error.nodes?.length === 1 &&
    error.nodes[0]?.kind === Kind.VARIABLE_DEFINITION &&
    error.message.startsWith('Variable "$')
  );
}
