import type { Item, Range } from '../document.js';
import type { Language } from '../languages/language.js';

/** A noun phrase in a sentence: items from..to, the core without what is joined by prepositions. */
export interface NounPhrase extends Range {
  readonly from: number;
  readonly to: number;
  /** Item of the word that bears the phrase. */
  readonly head: number;
}

/** Can this item be the noun of a phrase? A short term in marks can. */
export function isNominal(item: Item): boolean {
  return (
    item.tag === 'NN' ||
    item.tag === 'NNS' ||
    item.tag === 'NNP' ||
    item.tag === 'CD' ||
    (item.tag === 'QUOTE' && item.quotation!.words <= 4 && item.quotation!.stop === '')
  );
}

/** Can this item stand inside the core of a phrase? */
export function isInner(item: Item): boolean {
  return (
    isNominal(item) ||
    item.tag === 'JJ' ||
    item.tag === 'POS' ||
    item.lower === '&' ||
    item.lower === '/' ||
    item.tag === 'VBN'
  );
}

/** A phrase of items from..to with its offsets. */
export function phrase(items: readonly Item[], from: number, to: number, head: number): NounPhrase {
  return { from, to, head, start: items[from]!.start, end: items[to - 1]!.end };
}

/** First item of the core phrase that ends before `end`; `end` itself where none does. */
export function coreStart(
  items: readonly Item[],
  end: number,
  { demonstrativeHeads }: Language,
): number {
  let i = end - 1;
  if (i < 0) return end;
  const last = items[i]!;
  const past = last.tag === 'VBN' || last.tag === 'VBD';
  if (i > 0 && past && demonstrativeHeads.has(items[i - 1]!.lower)) return i - 1;
  if (last.tag === 'PRP' || last.tag === 'WP' || last.tag === 'WDT' || last.tag === 'EX') return i;
  if (!isNominal(last) && last.tag !== 'JJ' && last.tag !== 'DT') return end;
  if (last.tag === 'DT') return i;
  while (i > 0 && isInner(items[i - 1]!)) i--;
  while (
    i > 1 &&
    items[i - 1]!.tag === 'RB' &&
    (items[i - 2]!.tag === 'DT' || items[i]!.tag === 'CD')
  )
    i--;
  while (
    i > 1 &&
    items[i - 1]!.tag === 'CC' &&
    items[i - 2]!.tag === 'JJ' &&
    items[i]!.tag === 'JJ'
  )
    i -= 2;
  while (i > 0 && (items[i - 1]!.tag === 'DT' || items[i - 1]!.tag === 'PRP$')) i--;
  while (i < end - 1 && (items[i]!.tag === 'POS' || (items[i]!.tag === 'VBN' && i + 1 < end))) i++;
  return i;
}
