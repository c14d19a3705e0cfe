import { WhosaidError } from '../../base/errors.js';

/** A name in composed form without blanks around it; BAD_USER_INPUT at the path when it is empty. */
export function requireName(given: string, path: string): string {
  const name = given.normalize('NFC').trim();
  if (name === '') throw new WhosaidError('BAD_USER_INPUT', 'A name cannot be empty.', path);
  return name;
}
