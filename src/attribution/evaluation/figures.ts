import type { Counts } from './score-article.js';
import { kinds, type ScoredQuote } from './scored-quote.js';

/**
 * The measures of the reference scorer, in the order in which they are printed; score-article.ts says
 * what each counts. The product is held to end-to-end-entity: the words, and who is shown to say them.
 */
export const measures = [
  'sfu-0.3',
  'sfu-0.8',
  'dice-0.5',
  'dice-0.8',
  'exact',
  'segment-0.8',
  'token',
  'token+speaker',
  'end-to-end',
  'end-to-end-entity',
  'indep-speaker',
  'indep-verb',
  'citron-cue',
  'citron-source',
  'citron-content',
  'citron-all',
  'citron-overlap-cue',
  'citron-overlap-source',
  'citron-overlap-content',
  'component-source',
  'component-cue',
  'component-content',
] as const;
type ByKind = `${'dice-0.8' | 'end-to-end'} ${ScoredQuote['kind']}`;
export type Measure = (typeof measures)[number] | ByKind;

/** Quotes, and quotes with their speaker, of each kind: beyond the reference scorer. */
export const measuresByKind: readonly Measure[] = (['dice-0.8', 'end-to-end'] as const).flatMap(
  (measure) => kinds.map((kind): ByKind => `${measure} ${kind}`),
);

/** Precision, recall and F1. */
export interface Figure {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * Precision, recall and F1 of a measure, 0..1; of `indep` measures more, where one place meets several.
 * A measure is counted as right, wrong and missed (tp, fp, fn) or as what is shared of both sides.
 */
export function figureOf(counts: Counts, measure: Measure): Figure {
  const count = (name: string) => counts.get(`${measure}.${name}`) ?? 0;
  const [tp, fp, fn, shared] = [count('tp'), count('fp'), count('fn'), count('shared')];
  const precision = ratio(tp + shared, tp + fp + count('predicted'));
  const recall = ratio(tp + shared, tp + fn + count('gold'));
  return {
    precision,
    recall,
    f1: ratio(2 * precision * recall, precision + recall),
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Adds the counts of articles up. */
export function sumCounts(all: Iterable<Counts>): Counts {
  const sum: Counts = new Map();
  for (const counts of all)
    for (const [name, value] of counts) sum.set(name, (sum.get(name) ?? 0) + value);
  return sum;
}

/** A small generator with a fixed seed (mulberry32), so that intervals repeat. */
function* randoms(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    yield ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
}

/** 95 % interval of each F1 by drawing articles with replacement. */
export function intervals(
  articles: readonly Counts[],
  rounds: number,
): Map<Measure, readonly [number, number]> {
  const all = [...measures, ...measuresByKind];
  const draws = new Map<Measure, number[]>(all.map((measure) => [measure, []]));
  const random = randoms(20240229);
  for (let round = 0; round < rounds; round++) {
    const drawn = articles.map(() => articles[Math.floor(random.next().value * articles.length)]!);
    const sum = sumCounts(drawn);
    for (const measure of all) draws.get(measure)!.push(figureOf(sum, measure).f1);
  }
  return new Map(
    [...draws].map(([measure, values]) => {
      values.sort((a, b) => a - b);
      return [
        measure,
        [
          values[Math.floor(0.025 * rounds)] ?? 0,
          values[Math.min(rounds - 1, Math.floor(0.975 * rounds))] ?? 0,
        ] as const,
      ];
    }),
  );
}
