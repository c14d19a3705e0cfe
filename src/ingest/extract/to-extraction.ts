import {
  AttributedQuote,
  AttributedSpeaker,
  Attribution,
  Span,
} from '../../attribution/attributed-quote.js';
import { CodePointIndex } from '../../base/code-points.js';
import { QuoteKind } from '../../content/quotes/quote-kind.enum.js';
import { QuoteMedium } from '../../content/quotes/quote-medium.enum.js';
import { SpeakerKind } from '../../content/quotes/speaker-kind.enum.js';
import { surroundings, TextSpan } from '../../content/articles/text-span.object.js';
import { ExtractedAttribution, ExtractedQuote, Extraction } from './extraction.object.js';

/** What the engine found in a text, in the shape of the API and of `whosaid attribute --json`. */
export function toExtraction(text: string, attribution: Attribution): Extraction {
  const index = new CodePointIndex(text);
  return {
    language: attribution.language,
    quotes: attribution.quotes.map((quote) => toQuote(quote, index)),
  };
}

function toQuote(quote: AttributedQuote, index: CodePointIndex): ExtractedQuote {
  return {
    text: quote.text,
    kind: QuoteKind[quote.kind],
    spans: quote.spans.map((span) => toTextSpan(span, index)),
    cue: quote.cue,
    cueSpan: quote.cueSpan && toTextSpan(quote.cueSpan, index),
    medium: QuoteMedium[quote.medium],
    addressee: quote.addressee,
    within: quote.within,
    attributions: quote.attributions.map((speaker) => toAttribution(speaker, index)),
    confidence: quote.confidence,
  };
}

function toAttribution(speaker: AttributedSpeaker, index: CodePointIndex): ExtractedAttribution {
  const { text, name, honorific, role, organisation, confidence, reason } = speaker;
  return {
    text,
    span: speaker.span && toTextSpan(speaker.span, index),
    name,
    honorific,
    role,
    organisation,
    speakerKind: SpeakerKind[speaker.speakerKind],
    confidence,
    reason,
    chain: speaker.chain.map((span) => toTextSpan(span, index)),
    candidates: [...speaker.candidates],
  };
}

function toTextSpan({ start, end }: Span, index: CodePointIndex): TextSpan {
  return {
    start,
    end,
    exact: index.slice(start, end),
    prefix: index.slice(Math.max(0, start - surroundings), start),
    suffix: index.slice(end, Math.min(index.length, end + surroundings)),
  };
}
