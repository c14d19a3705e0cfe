import { dice, sharedCharacters } from './overlap.js';
import { lengthOf, type ScoredQuote } from './scored-quote.js';

/** An unmatched prediction that lies half or more on stretches which do not count. */
export function isExcused(predicted: ScoredQuote, ignored: readonly ScoredQuote[]): boolean {
  const { spans } = predicted;
  if (spans === null) return ignored.some((gold) => dice(gold, predicted) >= 0.5);
  return ignored.some(
    (gold) => gold.spans !== null && sharedCharacters(gold.spans, spans) >= 0.5 * lengthOf(spans),
  );
}
