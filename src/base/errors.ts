/** Every error that a client can meet: its GraphQL code, its HTTP status and what it says in public. */
export const errorCatalogue = {
  GRAPHQL_PARSE_FAILED: { status: 400, sentence: 'The document is not valid GraphQL.' },
  GRAPHQL_VALIDATION_FAILED: { status: 400, sentence: 'The document does not fit the schema.' },
  BAD_USER_INPUT: {
    status: 200,
    sentence: 'An argument or field has a value that is not allowed.',
  },
  QUERY_TOO_COMPLEX: { status: 400, sentence: 'The operation asks for more than its limit.' },
  UNAUTHENTICATED: { status: 401, sentence: 'A key is missing, unknown, revoked or expired.' },
  FORBIDDEN: { status: 200, sentence: 'The role of this key does not allow this.' },
  NOT_FOUND: { status: 200, sentence: 'Nothing with this id, slug or name exists.' },
  CONFLICT: { status: 200, sentence: 'The value is taken by something else.' },
  VERSION_CONFLICT: { status: 200, sentence: 'Somebody changed it since it was read.' },
  SPAN_MISMATCH: { status: 200, sentence: 'The spans do not cut out these words.' },
  QUOTE_NOT_IN_TEXT: {
    status: 200,
    sentence: 'These words do not stand in the text of the article.',
  },
  AMBIGUOUS_MATCH: { status: 200, sentence: 'These words stand more than once in the text.' },
  BATCH_ABORTED: { status: 200, sentence: 'Another item of this batch was bad.' },
  IDEMPOTENCY_KEY_REUSED: { status: 200, sentence: 'This idempotency key came with other input.' },
  RATE_LIMITED: { status: 429, sentence: 'Too many requests.' },
  TIMEOUT: { status: 503, sentence: 'The operation took too long and was stopped.' },
  SERVICE_UNAVAILABLE: { status: 503, sentence: 'The database does not answer at the moment.' },
  INTERNAL_SERVER_ERROR: { status: 500, sentence: 'Something failed on our side.' },
} as const;

/** A code of the catalogue, stable for clients. */
export type ErrorCode = keyof typeof errorCatalogue;

/** Whether a value is a code of the catalogue. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCatalogue, code);
}

/**
 * A failure that the client may know of. Anything else that is thrown is ours to mend and
 * leaves the server as INTERNAL_SERVER_ERROR without its words.
 */
export class WhosaidError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string = errorCatalogue[code].sentence,
    /** Where in the input: articles.1.publishedAt */
    readonly path: string | null = null,
    /** Documented facts beside the code, such as limit and cost. */
    readonly facts: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
    this.name = 'WhosaidError';
  }
}
