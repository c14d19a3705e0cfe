import type { Item } from '../document.js';
import type { Language } from '../languages/language.js';

/** Items of the phrase that names a source and begins here, such as "according to"; 0 for none. */
export function sourcePhraseAt(
  items: readonly Item[],
  at: number,
  { sourcePhrases }: Language,
): number {
  const { lower } = items[at]!;
  for (const phrase of sourcePhrases) {
    if (phrase[0] !== lower) continue;
    if (phrase.every((word, i) => items[at + i]?.lower === word)) return phrase.length;
  }
  return 0;
}
