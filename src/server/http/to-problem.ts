import { errorCatalogue, WhosaidError } from '../../base/errors.js';
import { codeOfDatabaseError } from '../database-errors.js';
import { HttpProblem, problemOf } from './http-problem.js';

/**
 * The answer to anything thrown outside GraphQL. What nobody foresaw becomes
 * INTERNAL_SERVER_ERROR with the request id alone; the caller logs it.
 */
export function toProblem(error: unknown, requestId: string): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof WhosaidError) return problemOf(error);
  const code = codeOfDatabaseError(error);
  if (code !== null) return problemOf(new WhosaidError(code));
  const { sentence } = errorCatalogue.INTERNAL_SERVER_ERROR;
  return new HttpProblem(500, 'INTERNAL_SERVER_ERROR', sentence, {}, { requestId });
}
