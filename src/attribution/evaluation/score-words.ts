import { isSpeakerRight } from './compare-speakers.js';
import type { ScoredQuote, Stretch } from './scored-quote.js';
import { wordsWithin, wordStretches } from './words-within.js';

/** The first quote that holds each word. */
function paint(words: readonly Stretch[], quotes: readonly ScoredQuote[]): (ScoredQuote | null)[] {
  const owner = words.map((): ScoredQuote | null => null);
  for (const quote of quotes) for (const k of wordsWithin(words, quote.spans)) owner[k] ??= quote;
  return owner;
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
