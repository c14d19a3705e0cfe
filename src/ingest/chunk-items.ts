import type { ImportItem } from './import-item.js';
import { marksOf } from './marks-of.js';

/** Articles that go into one transaction at most, and their characters. */
export const mostItems = 40;
const mostCharacters = 300_000;

/**
 * Cuts items into chunks in their order. No chunk has two of the same identity or url: the second
 * is compared with what the first has stored.
 */
export function* chunkItems<Item extends ImportItem>(items: Iterable<Item>): Generator<Item[]> {
  let chunk: Item[] = [];
  let seen = new Set<string>();
  let characters = 0;
  for (const item of items) {
    const marks = marksOf(item);
    const length = item.article.plainText.length;
    const isFull = chunk.length >= mostItems || characters + length > mostCharacters;
    if (chunk.length > 0 && (isFull || marks.some((mark) => seen.has(mark)))) {
      yield chunk;
      [chunk, seen, characters] = [[], new Set(), 0];
    }
    chunk.push(item);
    characters += length;
    for (const mark of marks) seen.add(mark);
  }
  if (chunk.length > 0) yield chunk;
}
