import { WhosaidError } from '../../base/errors.js';
import { firstDay, lastDay } from '../../base/partial-date.js';

/** BAD_USER_INPUT at the path of the end when it lies wholly before the start (semantics 31, 55). */
export function requireDateOrder(start: string | null, end: string | null, endPath: string): void {
  if (start !== null && end !== null && lastDay(end) < firstDay(start)) {
    throw new WhosaidError('BAD_USER_INPUT', 'The end lies before the start.', endPath);
  }
}
