import { WhosaidError } from '../../base/errors.js';
import { unstorablePaths } from '../../base/unstorable.js';

/**
 * Refuses an input with U+0000 or half a surrogate pair in its words: BAD_USER_INPUT at the first.
 * Ids are left alone, since garbled ones count as unknown (semantics 88).
 */
export function requireStorable(input: object): void {
  const [path] = unstorablePaths(input).filter(
    (found) => !/(^id|(?<!wikidata)Id|Ids\.\d+)$/.test(found),
  );
  if (path === undefined) return;
  const message = 'It holds U+0000 or half a surrogate pair. Remove it.';
  throw new WhosaidError('BAD_USER_INPUT', message, path);
}
