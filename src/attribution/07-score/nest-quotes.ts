import type { FoundQuote } from './found-quote.js';

/** How many earlier quotes are looked at: nesting quotes stand close together. */
const reach = 8;

function holds(outer: FoundQuote, inner: FoundQuote): boolean {
  const place = inner.cue ?? inner.spans[0]!;
  if (outer === inner || outer.spans.length === 0) return false;
  const inside = (start: number, end: number) =>
    outer.spans.some((span) => span.start <= start && end <= span.end);
  return (
    inside(place.start, place.end) && inner.spans.every(({ start, end }) => inside(start, end))
  );
}

function width({ spans }: FoundQuote): number {
  return spans.at(-1)!.end - spans[0]!.start;
}

/** For each quote the index of the smallest one that tells it, null for those told by nobody. */
export function nestQuotes(quotes: readonly FoundQuote[]): (number | null)[] {
  return quotes.map((inner, at) => {
    let best: number | null = null;
    for (let i = Math.max(0, at - reach); i < Math.min(quotes.length, at + reach); i++) {
      if (i === at || !holds(quotes[i]!, inner)) continue;
      if (best === null || width(quotes[i]!) < width(quotes[best]!)) best = i;
    }
    return best;
  });
}
