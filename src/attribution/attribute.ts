import type {
  AttributedQuote,
  AttributedSpeaker,
  Attribution,
  NamedEntity,
  Span,
} from './attributed-quote.js';
import { CodePointOffsets } from './code-point-offsets.js';
import type { Range } from './document.js';
import type { Entity, Named } from './03-mentions/entity.js';
import { isVouchedFor } from './03-mentions/is-vouched-for.js';
import { isBody, nameOf, type Speaker } from './06-resolve/speaker.js';
import type { FoundQuote } from './07-score/found-quote.js';
import { nestQuotes } from './07-score/nest-quotes.js';
import { confidenceOf } from './07-score/confidence.js';
import { chooseLanguage } from './languages/choose-language.js';
import { runPipeline } from './pipeline.js';

/** What is known of a text beforehand. */
export interface AttributeOptions {
  /** BCP 47 code of the text; found out where omitted. */
  readonly language?: string | undefined;
}

/**
 * Who says what in a text: every quote with its speakers, and everybody that the text names. Pure and
 * deterministic, linear in the length of the text, and never throws, whatever the text.
 */
export function attribute(text: string, options: AttributeOptions = {}): Attribution {
  const language = chooseLanguage(text, options.language);
  const { named, quotes } = runPipeline(text, language);
  const nested = nestQuotes(quotes);
  const offsets = new CodePointOffsets(text);
  const toSpan = (range: Range): Span => ({
    start: offsets.of(range.start),
    end: offsets.of(range.end),
  });
  const speaking = new Set(
    quotes.flatMap((quote) => quote.speakers.map((speaker) => speaker.entity)),
  );
  return {
    language: language.code,
    languageKnown: language.grammar !== 'marks',
    quotes: quotes.map((quote, i) => toAttributedQuote(quote, nested[i] ?? null, text, toSpan)),
    entities: named.entities
      .filter((entity) => entity.kind !== 'UNKNOWN' || speaking.has(entity))
      .map((entity) => toNamedEntity(entity, named, speaking.has(entity), toSpan)),
  };
}

function toAttributedQuote(
  quote: FoundQuote,
  within: number | null,
  text: string,
  toSpan: (range: Range) => Span,
): AttributedQuote {
  const cut = (range: Range | null) => (range === null ? null : text.slice(range.start, range.end));
  const attributions = quote.speakers.map((speaker) =>
    toAttributedSpeaker(speaker, quote, text, toSpan),
  );
  return {
    text: quote.spans.map(cut).join(' '),
    kind: quote.kind,
    spans: quote.spans.map(toSpan),
    cue: cut(quote.cue),
    cueSpan: quote.cue === null ? null : toSpan(quote.cue),
    medium:
      quote.speakers[0]?.kind === 'DOCUMENT' && quote.medium === 'UNKNOWN'
        ? 'WRITTEN'
        : quote.medium,
    addressee: cut(quote.addressee),
    within,
    attributions,
    confidence: Math.min(...attributions.map(({ confidence }) => confidence)),
  };
}

function toAttributedSpeaker(
  speaker: Speaker,
  quote: FoundQuote,
  text: string,
  toSpan: (range: Range) => Span,
): AttributedSpeaker {
  return {
    text: speaker.printed === null ? null : text.slice(speaker.printed.start, speaker.printed.end),
    span: speaker.printed === null ? null : toSpan(speaker.printed),
    name: speaker.name,
    honorific: speaker.entity?.honorific ?? null,
    role: speaker.role,
    office: speaker.entity?.office ?? null,
    organisation: speaker.organisation,
    speakerKind: speaker.kind,
    confidence: confidenceOf(quote.rule, quote.lemma, quote.kind, speaker.reason),
    reason: `${quote.rule}/${speaker.reason}`,
    chain: speaker.chain.map(toSpan),
    candidates: speaker.candidates,
    spokesperson: speaker.spokesperson,
  };
}

function toNamedEntity(
  entity: Entity,
  named: Named,
  speaks: boolean,
  toSpan: (range: Range) => Span,
): NamedEntity {
  return {
    kind: isBody(entity, named.language) ? 'ORGANISATION' : 'PERSON',
    name: nameOf(entity, named.text),
    honorific: entity.honorific,
    role: entity.role,
    office: entity.office,
    organisation: entity.organisation,
    certain: isVouchedFor(entity, speaks, named, named.entities),
    mentions: entity.mentions.map(toSpan),
  };
}
