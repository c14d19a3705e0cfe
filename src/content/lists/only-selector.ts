import { WhosaidError } from '../../base/errors.js';
import type { Value } from '../../graphql/value.js';

/** The one selector that is given. Throws BAD_USER_INPUT for none or several (semantics 7). */
export function onlySelector(selectors: object): readonly [name: string, value: Value] {
  const given = Object.entries(selectors).filter(([, value]) => value !== undefined);
  if (given.length === 1) return given[0] as [string, Value];
  const names = Object.keys(selectors);
  throw new WhosaidError(
    'BAD_USER_INPUT',
    `Give exactly one of ${names.slice(0, -1).join(', ')} or ${names.at(-1)}.`,
  );
}
