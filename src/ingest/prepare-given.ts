import type { CheckedQuote } from './check-quotes.js';
import type { PreparedArticle } from './prepared-article.js';

/** An article whose quotes the client gave: one attribution each, of method FEED (semantics 44). */
export function prepareGiven(quotes: readonly CheckedQuote[], language: string): PreparedArticle {
  return {
    language,
    others: [],
    surfaceForms: [],
    quotes: quotes.map((quote) => ({
      text: quote.text,
      kind: quote.kind,
      medium: quote.medium,
      spans: quote.spans,
      cue: null,
      cueSpan: null,
      addressee: null,
      spokesperson: null,
      saidAt: quote.saidAt,
      confidence: quote.confidence,
      method: 'FEED',
      agent: null,
      agentVersion: null,
      attributions: [
        {
          wish: quote.speaker,
          otherwise: quote.speaker === null ? quote.speakerKind : 'UNRESOLVED',
          text: quote.attributionText,
          span: null,
          confidence: quote.confidence,
          reason: null,
          statedRole: quote.statedRole,
          statedOrganisation: null,
          candidates: [],
        },
      ],
    })),
  };
}
