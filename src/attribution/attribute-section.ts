import type { AttributedQuote, AttributedSpeaker, NamedEntity, Span } from './attributed-quote.js';
import type { Range } from './document.js';
import type { Entity, Named } from './03-mentions/entity.js';
import { isVouchedFor } from './03-mentions/is-vouched-for.js';
import { isBody, nameOf, type Speaker } from './06-resolve/speaker.js';
import type { FoundQuote } from './07-score/found-quote.js';
import { nestQuotes } from './07-score/nest-quotes.js';
import { confidenceOf, type Evidence } from './07-score/confidence.js';
import type { Language } from './languages/language.js';
import { runPipeline } from './pipeline.js';

/** Span in the whole text of a range in the section. */
type ToSpan = (range: Range) => Span;

const nobody: readonly string[] = [];
/** Longer words hardly recur, and looking them up costs more than it saves. */
const longestShared = 40;

/** The same spans and short strings recur in thousands of quotes: each is kept once. */
class Shared {
  private readonly spans = new Map<Range, Span>();
  private readonly strings = new Map<string, string>();

  constructor(
    private readonly text: string,
    private readonly toSpan: ToSpan,
  ) {}

  span(range: Range): Span {
    const known = this.spans.get(range);
    if (known !== undefined) return known;
    const span = this.toSpan(range);
    this.spans.set(range, span);
    return span;
  }

  string(value: string): string {
    const known = this.strings.get(value);
    if (known === undefined) this.strings.set(value, value);
    return known ?? value;
  }

  /** How many words stand in these ranges, and whether their sentence ends with them. */
  extentOf(ranges: readonly Range[]): Pick<Evidence, 'words' | 'closes'> {
    let words = 0;
    for (const { start, end } of ranges) words += this.text.slice(start, end).split(/\s+/u).length;
    const { end } = ranges.at(-1)!;
    const edge = this.text.slice(end - 1, end + 2);
    return { words, closes: /^(?:[.?!]|.["”’']?(?:[.?!\n]|$))/u.test(edge) };
  }

  words(range: Range): string {
    const words = this.text.slice(range.start, range.end);
    return words.length > longestShared ? words : this.string(words);
  }
}

/**
 * Quotes and names of a stretch of text that is read at once; `before` is the number of quotes in front of it,
 * from which `within` counts.
 */
export function attributeSection(
  text: string,
  language: Language,
  before: number,
  toSpan: ToSpan,
): { quotes: AttributedQuote[]; entities: NamedEntity[] } {
  const { named, quotes } = runPipeline(text, language);
  const nested = nestQuotes(quotes);
  const withinOf = (at: number | null | undefined) => (at == null ? null : before + at);
  const shared = new Shared(text, toSpan);
  const speaking = new Set(
    quotes.flatMap((quote) => quote.speakers.map((speaker) => speaker.entity)),
  );
  return {
    quotes: quotes.map((quote, i) => toAttributedQuote(quote, withinOf(nested[i]), shared)),
    entities: named.entities
      .filter((entity) => entity.kind !== 'UNKNOWN' || speaking.has(entity))
      .map((entity) => toNamedEntity(entity, named, speaking.has(entity), shared)),
  };
}

function toAttributedQuote(
  quote: FoundQuote,
  within: number | null,
  shared: Shared,
): AttributedQuote {
  const cut = (range: Range | null) => (range === null ? null : shared.words(range));
  const extent = shared.extentOf(quote.spans);
  const attributions = quote.speakers.map((speaker) =>
    toAttributedSpeaker(speaker, quote, extent, shared),
  );
  return {
    text: quote.spans.map(cut).join(' '),
    kind: quote.kind,
    spans: quote.spans.map((span) => shared.span(span)),
    cue: cut(quote.cue),
    cueSpan: quote.cue === null ? null : shared.span(quote.cue),
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
  extent: Pick<Evidence, 'words' | 'closes'>,
  shared: Shared,
): AttributedSpeaker {
  return {
    text: speaker.printed === null ? null : shared.words(speaker.printed),
    span: speaker.printed === null ? null : shared.span(speaker.printed),
    name: speaker.name === null ? null : shared.string(speaker.name),
    honorific: speaker.entity?.honorific ?? null,
    role: speaker.role,
    office: speaker.entity?.office ?? null,
    organisation: speaker.organisation,
    speakerKind: speaker.kind,
    confidence: confidenceOf({ ...quote, ...extent, reason: speaker.reason }),
    reason: shared.string(`${quote.rule}/${speaker.reason}`),
    chain: speaker.chain.map((link) => shared.span(link)),
    candidates: speaker.candidates.length === 0 ? nobody : speaker.candidates,
    spokesperson: speaker.spokesperson,
  };
}

function toNamedEntity(entity: Entity, named: Named, speaks: boolean, shared: Shared): NamedEntity {
  return {
    kind: isBody(entity, named.language) ? 'ORGANISATION' : 'PERSON',
    name: nameOf(entity, named.text),
    honorific: entity.honorific,
    role: entity.role,
    office: entity.office,
    organisation: entity.organisation,
    certain: isVouchedFor(entity, speaks, named, named.entities),
    mentions: entity.mentions.map((mention) => shared.span(mention)),
  };
}
