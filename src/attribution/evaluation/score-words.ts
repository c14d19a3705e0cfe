import { CodePointOffsets } from '../code-point-offsets.js';
import { isSpeakerRight } from './compare-speakers.js';
import type { ScoredQuote, Stretch } from './scored-quote.js';

/** Stretches of the words of a text, in code points. */
function wordStretches(text: string): Stretch[] {
  const offsets = new CodePointOffsets(text);
  return [...text.matchAll(/[\p{L}\p{N}_]+/gu)].map(({ index, 0: word }) => [
    offsets.of(index),
    offsets.of(index + word.length),
  ]);
}

/** The first quote that holds each word. */
function paint(words: readonly Stretch[], quotes: readonly ScoredQuote[]): (ScoredQuote | null)[] {
  const owner = words.map((): ScoredQuote | null => null);
  for (const quote of quotes) {
    for (const [start, end] of quote.spans ?? []) {
      for (let k = firstEndingAfter(words, start); k < words.length && words[k]![0] < end; k++)
        owner[k] ??= quote;
    }
  }
  return owner;
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

/** Counts words that are rightly in a quote, and those whose speaker is right as well. */
export function scoreWords(
  counts: Map<string, number>,
  live: readonly ScoredQuote[],
  predicted: readonly ScoredQuote[],
  ignored: readonly ScoredQuote[],
  text: string,
): void {
  const words = wordStretches(text);
  const [gold, found, excused] = [
    paint(words, live),
    paint(words, predicted),
    paint(words, ignored),
  ];
  const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [k, own] of gold.entries()) {
    const other = found[k] ?? null;
    if (own !== null && other !== null) {
      add('token.tp');
      const right = isSpeakerRight(own, other);
      add(right ? 'token+speaker.tp' : 'token+speaker.fn');
      if (!right) add('token+speaker.fp');
    } else if (own !== null) {
      add('token.fn');
      add('token+speaker.fn');
    } else if (other !== null && (excused[k] ?? null) === null) {
      add('token.fp');
      add('token+speaker.fp');
    }
  }
}
