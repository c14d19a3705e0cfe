import { isDeepStrictEqual } from 'node:util';

/** Where two answers depart from each other, for a reader; null where they are equal. */
export function departure(ours: unknown, theirs: unknown, isOfOurShape: boolean): string | null {
  const [a, b] = isOfOurShape ? [ours, theirs] : [contentOf(ours), contentOf(theirs)];
  if (isDeepStrictEqual(a, b)) return null;
  return `\n  ours   ${around(a, b)}\n  theirs ${around(b, a)}`;
}

const content = new Set(
  'text headline name role exact html quoteCount totalCount rank share hasNextPage position'.split(
    ' ',
  ),
);

/**
 * What an answer says whatever its shape: the values of each key that holds content, in order.
 * Another schema has other names for its lists and ids, but these are the same.
 */
function contentOf(answer: unknown): Record<string, unknown[]> {
  const found: Record<string, unknown[]> = {};
  const walk = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, key);
    else if (value !== null && typeof value === 'object')
      for (const [name, inner] of Object.entries(value)) walk(inner, name);
    else if (content.has(key) && value !== null) (found[key] ??= []).push(value);
  };
  walk(answer, '');
  return Object.fromEntries(Object.entries(found).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The stretch of a JSON text in which it departs from another. */
function around(one: unknown, other: unknown): string {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a.slice(Math.max(0, at - 60), at + 300);
}
