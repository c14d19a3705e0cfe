import { GraphQLError } from 'graphql';

/** What was thrown first, below the wrappers of graphql-js. */
export function originOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError
    ? originOf(error.originalError)
    : error;
}
