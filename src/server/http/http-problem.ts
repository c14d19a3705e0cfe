import { ErrorCode, errorCatalogue, WhosaidError } from '../../base/errors.js';

type Facts = Readonly<Record<string, string | number>>;

/** A request refused at the edge, before GraphQL saw it: status, code and sentence for the client. */
export class HttpProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: ErrorCode,
    message: string,
    /** In lower case. */
    readonly headers: Readonly<Record<string, string>> = {},
    readonly facts: Facts = {},
  ) {
    super(message);
    this.name = 'HttpProblem';
  }

  /** The same shape as every GraphQL error, so that a client needs one way to read both. */
  toJSON(): { errors: [{ message: string; extensions: Facts }] } {
    return { errors: [{ message: this.message, extensions: { code: this.code, ...this.facts } }] };
  }
}

/** What a known error is when nothing was executed: 200 beside data is 400 without any. */
export function problemOf({ code, message, facts }: WhosaidError): HttpProblem {
  const { status } = errorCatalogue[code];
  const headers: Record<string, string> = status === 503 ? { 'retry-after': '1' } : {};
  return new HttpProblem(status === 200 ? 400 : status, code, message, headers, facts);
}
