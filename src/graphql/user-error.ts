import { Field, ObjectType } from 'type-graphql';

import { ErrorCode, WhosaidError } from '../base/errors.js';

/** A reason why a mutation changed nothing, as part of its payload (semantics 49). */
@ObjectType({ description: 'Why a mutation changed nothing.' })
export class UserError {
  @Field(() => String, { description: 'A code of the error catalogue.' })
  code: string;

  @Field(() => String, { nullable: true, description: 'Where in the input: patch.text.' })
  path: string | null;

  @Field(() => String, { description: 'What was wrong, for people.' })
  message: string;
}

/** Failures of the request and not of the input: these stay GraphQL errors. */
const requestErrors: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'QUERY_TOO_COMPLEX',
  'RATE_LIMITED',
  'TIMEOUT',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
]);

/** What an operation gave, or why it did not. */
export type Outcome<T> =
  | { readonly value: T; readonly userErrors: [] }
  | { readonly value: null; readonly userErrors: [UserError] };

/**
 * Runs an operation and turns what it refuses about its input into a user error; all else is
 * thrown on.
 */
export async function withUserErrors<T>(operation: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await operation(), userErrors: [] };
  } catch (error) {
    if (!(error instanceof WhosaidError) || requestErrors.has(error.code)) throw error;
    const { code, path, message } = error;
    return { value: null, userErrors: [{ code, path, message }] };
  }
}
