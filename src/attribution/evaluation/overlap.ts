import { lengthOf, type ScoredQuote, type Stretch } from './scored-quote.js';

/** Characters that two lists of ordered stretches share. */
export function sharedCharacters(a: readonly Stretch[], b: readonly Stretch[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [aStart, aEnd] = a[i]!;
    const [bStart, bEnd] = b[j]!;
    shared += Math.max(0, Math.min(aEnd, bEnd) - Math.max(aStart, bStart));
    if (aEnd < bEnd) i++;
    else j++;
  }
  return shared;
}

const curly: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‟': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '`': "'",
};

/** The text with plain quotation marks: styles do not count when words are compared. */
export function foldMarks(text: string): string {
  return text.replace(/[“”„«»‟‘’‚`]/gu, (mark) => curly[mark]!);
}

/** The words of a text in lower case, as they are compared. */
export function wordsOf(text: string): string[] {
  return (
    foldMarks(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+/gu) ?? []
  );
}

/** Words that two unplaced quotes share in order: share of the first, and Dice. */
function sharedWords(gold: string, predicted: string): { share: number; dice: number } {
  const a = wordsOf(gold);
  const b = wordsOf(predicted);
  if (a.length === 0 || b.length === 0) return { share: 0, dice: 0 };
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const word of a) {
    const next = [0];
    for (const [j, other] of b.entries())
      next.push(word === other ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    row = next;
  }
  const shared = row.at(-1)!;
  return { share: shared / a.length, dice: (2 * shared) / (a.length + b.length) };
}

/** Share of the gold quote that the prediction covers. */
export function coverage(gold: ScoredQuote, predicted: ScoredQuote): number {
  if (gold.spans === null || predicted.spans === null)
    return sharedWords(gold.quote, predicted.quote).share;
  return sharedCharacters(gold.spans, predicted.spans) / lengthOf(gold.spans);
}

/** Two-sided overlap of two quotes, 0..1. */
export function dice(gold: ScoredQuote, predicted: ScoredQuote): number {
  if (gold.spans === null || predicted.spans === null)
    return sharedWords(gold.quote, predicted.quote).dice;
  return (
    (2 * sharedCharacters(gold.spans, predicted.spans)) /
    (lengthOf(gold.spans) + lengthOf(predicted.spans))
  );
}
