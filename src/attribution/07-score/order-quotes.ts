import type { Range } from '../document.js';
import type { FoundQuote } from './found-quote.js';

/** Spans in order, empty ones dropped, those that touch or overlap joined. */
function tidySpans(spans: readonly Range[]): Range[] {
  const tidy: Range[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = tidy.at(-1);
    if (span.end <= span.start) continue;
    if (last !== undefined && span.start <= last.end)
      tidy[tidy.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else tidy.push(span);
  }
  return tidy;
}

/** Document order, the wider quote first; of two that hold the same words the first found stays. */
export function orderQuotes(quotes: readonly FoundQuote[]): FoundQuote[] {
  const bySpans = new Map<string, FoundQuote>();
  for (const quote of quotes) {
    const spans = tidySpans(quote.spans);
    const key = spans.map(({ start, end }) => `${start}-${end}`).join(' ');
    if (spans.length > 0 && !bySpans.has(key)) bySpans.set(key, { ...quote, spans });
  }
  return [...bySpans.values()].toSorted(
    (a, b) => a.spans[0]!.start - b.spans[0]!.start || b.spans.at(-1)!.end - a.spans.at(-1)!.end,
  );
}
