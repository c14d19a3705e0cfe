import type { QuoteDraft } from './quote-draft.js';
import type { StoredQuote } from './stored-quote.js';

/** What an import does to the quotes of an article. */
export interface QuoteMatches {
  /** For each draft the stored quote that it continues; null where it is new. */
  readonly continued: readonly (StoredQuote | null)[];
  /** Imported before, standing, and not given any more. */
  readonly dropped: readonly StoredQuote[];
  /** Standing quotes that no import ever gave. */
  readonly manual: readonly StoredQuote[];
}

/**
 * Pairs what is given with what is stored by text and kind as last imported, in order; what an
 * import retracted comes after what still stands (semantics 38, 76).
 */
export function matchQuotes(
  stored: readonly StoredQuote[],
  drafts: readonly QuoteDraft[],
): QuoteMatches {
  const inOrder = stored.toSorted(
    (a, b) => Number(a.retractedByImport) - Number(b.retractedByImport) || a.position - b.position,
  );
  const waiting = new Map<string, StoredQuote[]>();
  for (const quote of inOrder) {
    if (quote.importedText === null || quote.importedKind === null) continue;
    const key = keyOf(quote.importedKind, quote.importedText);
    const queue = waiting.get(key);
    if (queue) queue.push(quote);
    else waiting.set(key, [quote]);
  }
  const continued = drafts.map(
    (draft) => waiting.get(keyOf(draft.kind, draft.text))?.shift() ?? null,
  );
  return {
    continued,
    dropped: [...waiting.values()].flat().filter(({ status }) => status !== 'RETRACTED'),
    manual: stored.filter(
      ({ importedText, status }) => importedText === null && status !== 'RETRACTED',
    ),
  };
}

function keyOf(kind: string, text: string): string {
  return `${kind} ${text}`;
}
