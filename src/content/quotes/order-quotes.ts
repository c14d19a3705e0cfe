/** What decides the place of a quote in its article. */
export interface Placed {
  /** Start of the first span; null without spans. */
  readonly start: number | null;
}

/**
 * Quotes in document order (semantics 42): by the start of the first span; one without spans stays
 * behind its predecessor, and before everything where it has none.
 */
export function orderQuotes<Quote extends Placed>(quotes: readonly Quote[]): Quote[] {
  let start = -1;
  const keyed = quotes.map((quote) => {
    start = quote.start ?? start;
    return { quote, start };
  });
  return keyed.toSorted((a, b) => a.start - b.start).map(({ quote }) => quote);
}
