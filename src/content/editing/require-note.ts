import { WhosaidError } from '../../base/errors.js';

/** The note without blanks around it; throws BAD_USER_INPUT at `note` when nothing is left. */
export function requireNote(note: string): string {
  const trimmed = note.trim();
  if (trimmed === '')
    throw new WhosaidError('BAD_USER_INPUT', 'A note cannot be empty. Say why.', 'note');
  return trimmed;
}
