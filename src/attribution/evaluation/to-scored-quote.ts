import type { AttributedQuote, Attribution, QuoteKind, Span } from '../attributed-quote.js';
import type { ScoredQuote, Stretch } from './scored-quote.js';

/** What the engine found, as the scorer compares it; of joint speakers the first stands for all. */
export function toScoredQuotes(attribution: Attribution): ScoredQuote[] {
  return attribution.quotes.map(toScoredQuote);
}

function toScoredQuote({ text, spans, kind, cueSpan, attributions }: AttributedQuote): ScoredQuote {
  const speaker = attributions[0]!;
  return {
    quote: text,
    spans: spans.map(({ start, end }) => [start, end]),
    speaker: speaker.text,
    speakerSpan: stretchOf(speaker.span),
    speakerEntity: speaker.name,
    speakerAliases: [],
    speakerForm: null,
    cueSpan: stretchOf(cueSpan),
    kind: kind.toLowerCase() as Lowercase<QuoteKind>,
    inScope: true,
    ignored: false,
    floating: speaker.text === null,
  };
}

function stretchOf(span: Span | null): Stretch | null {
  return span === null ? null : [span.start, span.end];
}
