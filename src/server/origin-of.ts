import { GraphQLError } from 'graphql';

/**
 * What was thrown first, below the wrappers of graphql-js. It wraps what is no Error of its own
 * realm once more and keeps it as `thrownValue`.
 */
export function originOf(error: unknown): unknown {
  if (error instanceof GraphQLError && error.originalError) return originOf(error.originalError);
  return error instanceof Error && 'thrownValue' in error ? error.thrownValue : error;
}
