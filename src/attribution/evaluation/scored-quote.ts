import type { QuoteKind } from '../attributed-quote.js';

/** The kinds of quotes in the order in which they are printed. */
export const kinds: readonly Lowercase<QuoteKind>[] = ['direct', 'mixed', 'indirect'];

/** Code points, end exclusive. */
export type Stretch = readonly [start: number, end: number];

/** A quote as the scorer compares it, annotated or predicted. */
export interface ScoredQuote {
  readonly quote: string;
  /** In order; null where its place is unknown, then words are compared. */
  readonly spans: readonly Stretch[] | null;
  readonly speaker: string | null;
  readonly speakerSpan: Stretch | null;
  /** Who that is; in annotations null where nobody resolved it. */
  readonly speakerEntity: string | null;
  readonly speakerAliases: readonly string[];
  /** name, pronoun, nominal or none, in annotations. */
  readonly speakerForm: string | null;
  /** Where the words stand that introduce it, the verb in annotations. */
  readonly cueSpan: Stretch | null;
  readonly kind: Lowercase<QuoteKind>;
  /** False: neither rewarded nor punished. */
  readonly inScope: boolean;
  /** True: not even counted in the scope of all. */
  readonly ignored: boolean;
  /** Predicted without a printed speaker. */
  readonly floating: boolean;
}

/** An annotated article. */
export interface ScoredArticle {
  readonly id: string;
  /** Null where the text stands in a file of its own. */
  readonly text: string | null;
  readonly quotes: readonly ScoredQuote[];
}

/** Characters of all stretches together; 0 without any. */
export function lengthOf(spans: readonly Stretch[] | null): number {
  return spans === null ? 0 : spans.reduce((sum, [start, end]) => sum + end - start, 0);
}
