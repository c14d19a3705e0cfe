import type { AttributedQuote, Attribution, QuoteKind } from '../attributed-quote.js';
import type { ScoredQuote } from './scored-quote.js';

/** What the engine found, as the scorer compares it; of joint speakers the first stands for all. */
export function toScoredQuotes(attribution: Attribution): ScoredQuote[] {
  return attribution.quotes.map(toScoredQuote);
}

function toScoredQuote({ text, spans, kind, attributions }: AttributedQuote): ScoredQuote {
  const speaker = attributions[0]!;
  return {
    quote: text,
    spans: spans.map(({ start, end }) => [start, end]),
    speaker: speaker.text,
    speakerSpan: speaker.span === null ? null : [speaker.span.start, speaker.span.end],
    speakerEntity: speaker.name,
    speakerAliases: [],
    speakerForm: null,
    kind: kind.toLowerCase() as Lowercase<QuoteKind>,
    inScope: true,
    ignored: false,
    floating: speaker.text === null,
  };
}
