import { isUnstorable, unstorablePaths } from '../base/unstorable.js';
import type { ItemError } from './article-input.js';

/** Every text in a value that holds U+0000 or half a surrogate pair, which Postgres cannot store. */
export function findUnstorable(value: unknown, path: string): ItemError[] {
  const message = 'It holds U+0000 or half a surrogate pair. Remove it.';
  return unstorablePaths(value, path).map((at) => ({ code: 'BAD_USER_INPUT', path: at, message }));
}

/** The text with each U+0000 and each half of a pair replaced by U+FFFD, and how many there were. */
export function replaceUnstorable(text: string): { text: string; replaced: number } {
  if (!isUnstorable(text)) return { text, replaced: 0 };
  let replaced = 0;
  const mended = text.replace(/\0|\p{Surrogate}/gu, () => {
    replaced++;
    return '\uFFFD';
  });
  return { text: mended, replaced };
}
