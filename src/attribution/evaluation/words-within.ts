import { CodePointOffsets } from '../code-point-offsets.js';
import type { Stretch } from './scored-quote.js';

/** Stretches of the words of a text, in code points. */
export function wordStretches(text: string): Stretch[] {
  const offsets = new CodePointOffsets(text);
  return [...text.matchAll(/[\p{L}\p{N}_]+/gu)].map(({ index, 0: word }) => [
    offsets.of(index),
    offsets.of(index + word.length),
  ]);
}

/** Numbers of the words that stretches touch; a word that several touch comes as often. */
export function* wordsWithin(
  words: readonly Stretch[],
  spans: readonly Stretch[] | null,
): Generator<number> {
  for (const [start, end] of spans ?? [])
    for (let k = firstEndingAfter(words, start); k < words.length && words[k]![0] < end; k++)
      yield k;
}

function firstEndingAfter(words: readonly Stretch[], start: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]![1] <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
