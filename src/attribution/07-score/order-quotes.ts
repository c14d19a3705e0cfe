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

function saysTheSame(outer: FoundQuote, inner: FoundQuote): boolean {
  const a = outer.speakers[0]!;
  const b = inner.speakers[0]!;
  const same = a.entity !== null ? a.entity === b.entity : a.name !== null && a.name === b.name;
  const inside = inner.spans.every(({ start, end }) =>
    outer.spans.some((span) => span.start <= start && end <= span.end),
  );
  return same && inside;
}

/** Without what a speaker says inside words of the same speaker: one speech is one quote. Quotes stand in order. */
function dropRepeats(quotes: readonly FoundQuote[]): FoundQuote[] {
  return quotes.filter(
    (inner, at) =>
      !quotes.slice(Math.max(0, at - 4), at).some((outer) => saysTheSame(outer, inner)),
  );
}

/** Document order, the wider quote first; of two that hold the same words the first found stays. */
export function orderQuotes(quotes: readonly FoundQuote[]): FoundQuote[] {
  const bySpans = new Map<string, FoundQuote>();
  for (const quote of quotes) {
    const spans = tidySpans(quote.spans);
    const key = spans.map(({ start, end }) => `${start}-${end}`).join(' ');
    if (spans.length > 0 && !bySpans.has(key)) bySpans.set(key, { ...quote, spans });
  }
  const ordered = [...bySpans.values()].toSorted(
    (a, b) => a.spans[0]!.start - b.spans[0]!.start || b.spans.at(-1)!.end - a.spans.at(-1)!.end,
  );
  return dropRepeats(ordered);
}
