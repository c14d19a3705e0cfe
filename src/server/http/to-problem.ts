import { errorCatalogue, isErrorCode, WhosaidError } from '../../base/errors.js';
import { formatError } from '../format-error.js';
import { HttpProblem, problemOf } from './http-problem.js';

/**
 * The answer to anything thrown outside Apollo. What nobody foresaw becomes
 * INTERNAL_SERVER_ERROR with the request id alone; the caller logs it.
 */
export function toProblem(error: unknown, requestId: string): HttpProblem {
  if (error instanceof HttpProblem) return error;
  const { message, extensions } = formatError({ message: '' }, error);
  const { code, ...facts } = extensions ?? {};
  if (isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR')
    return problemOf(new WhosaidError(code, message, null, facts as Record<string, string>));
  const { sentence } = errorCatalogue.INTERNAL_SERVER_ERROR;
  return new HttpProblem(500, 'INTERNAL_SERVER_ERROR', sentence, {}, { requestId });
}
