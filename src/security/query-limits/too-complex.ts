import { WhosaidError } from '../../base/errors.js';

/** QUERY_TOO_COMPLEX that says what was counted, how much there was and how much may be. */
export function tooComplex(what: string, cost: number, limit: number): WhosaidError {
  return new WhosaidError(
    'QUERY_TOO_COMPLEX',
    `The operation has ${cost} ${what}; at most ${limit} are allowed.`,
    null,
    { limit, cost },
  );
}
