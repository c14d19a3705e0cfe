import { coverage, dice } from './overlap.js';
import type { ScoredQuote } from './scored-quote.js';

/** Which gold quotes were found, which were missed, and what else was found. */
export interface Matching {
  readonly pairs: readonly (readonly [gold: ScoredQuote, predicted: ScoredQuote])[];
  readonly missed: readonly ScoredQuote[];
  readonly extra: readonly ScoredQuote[];
}

/** As SFU's Gender Gap Tracker counts: a gold quote takes the unused prediction that covers most of it. */
export function matchByCoverage(
  gold: readonly ScoredQuote[],
  predicted: readonly ScoredQuote[],
  threshold: number,
): Matching {
  const left = new Set(predicted);
  const pairs: [ScoredQuote, ScoredQuote][] = [];
  const missed: ScoredQuote[] = [];
  for (const quote of gold) {
    let best: ScoredQuote | null = null;
    let top = 0;
    for (const candidate of left) {
      const share = coverage(quote, candidate);
      if (share > threshold && share > top) {
        best = candidate;
        top = share;
      }
    }
    if (best === null) missed.push(quote);
    else {
      pairs.push([quote, best]);
      left.delete(best);
    }
  }
  return { pairs, missed, extra: [...left] };
}

function mayTouch(gold: ScoredQuote, predicted: ScoredQuote): boolean {
  if (gold.spans === null || predicted.spans === null) return true;
  return (
    gold.spans[0]![0] < predicted.spans.at(-1)![1] && predicted.spans[0]![0] < gold.spans.at(-1)![1]
  );
}

/** One to one by falling Dice, down to the threshold. */
export function matchByDice(
  gold: readonly ScoredQuote[],
  predicted: readonly ScoredQuote[],
  threshold: number,
): Matching {
  const candidates: { value: number; g: number; p: number }[] = [];
  for (const [g, quote] of gold.entries()) {
    for (const [p, other] of predicted.entries()) {
      if (mayTouch(quote, other)) candidates.push({ value: dice(quote, other), g, p });
    }
  }
  candidates.sort((a, b) => b.value - a.value || a.g - b.g || a.p - b.p);
  const usedGold = new Set<number>();
  const usedPredicted = new Set<number>();
  const pairs: [ScoredQuote, ScoredQuote][] = [];
  for (const { value, g, p } of candidates) {
    if (value < threshold) break;
    if (usedGold.has(g) || usedPredicted.has(p)) continue;
    usedGold.add(g);
    usedPredicted.add(p);
    pairs.push([gold[g]!, predicted[p]!]);
  }
  return {
    pairs,
    missed: gold.filter((_, g) => !usedGold.has(g)),
    extra: predicted.filter((_, p) => !usedPredicted.has(p)),
  };
}
