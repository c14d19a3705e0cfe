import type { ItemError } from './article-input.js';

const unstorable = /\0|\p{Surrogate}/u;

/** Every text in a value that holds U+0000 or half a surrogate pair, which Postgres cannot store. */
export function findUnstorable(value: unknown, path: string): ItemError[] {
  if (typeof value === 'string') {
    if (!unstorable.test(value)) return [];
    const message = 'It holds U+0000 or half a surrogate pair. Remove it.';
    return [{ code: 'BAD_USER_INPUT', path, message }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => findUnstorable(one, `${path}.${key}`));
}

/** The text with each U+0000 and each half of a pair replaced by U+FFFD, and how many there were. */
export function replaceUnstorable(text: string): { text: string; replaced: number } {
  if (!unstorable.test(text)) return { text, replaced: 0 };
  let replaced = 0;
  const mended = text.replace(/\0|\p{Surrogate}/gu, () => {
    replaced++;
    return '\uFFFD';
  });
  return { text: mended, replaced };
}
