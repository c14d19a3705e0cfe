import { WhosaidError } from '../../base/errors.js';

/** Longest name that is stored, in UTF-16 units: names stand in indexes. */
export const longestName = 300;

/**
 * A name in composed form without blanks around it. Throws BAD_USER_INPUT at the path when it is
 * empty or too long.
 */
export function requireName(given: string, path: string): string {
  const name = given.normalize('NFC').trim();
  if (name === '') throw new WhosaidError('BAD_USER_INPUT', 'A name cannot be empty.', path);
  if (name.length > longestName) {
    const message = `A name may have ${longestName} characters at most.`;
    throw new WhosaidError('BAD_USER_INPUT', message, path);
  }
  return name;
}
