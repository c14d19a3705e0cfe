import type { QuoteKind } from '../attributed-quote.js';
import type { Item, Quotation, Range, Sentence } from '../document.js';
import type { Named } from '../03-mentions/cluster-entities.js';
import { findTurns, type Turn } from '../05-sources/find-turns.js';
import { dashByline } from '../05-sources/phrase-rules.js';
import { findReports } from '../05-sources/find-reports.js';
import type { Report } from '../05-sources/report.js';
import { Discourse } from '../06-resolve/discourse.js';
import { resolveSpeakers } from '../06-resolve/resolve-speaker.js';
import { bearerSpeaker, plainSpeaker, type Speaker } from '../06-resolve/speaker.js';

/** A quote before offsets become code points. */
export interface FoundQuote {
  readonly rule: string;
  readonly lemma: string;
  readonly spans: readonly Range[];
  readonly kind: QuoteKind;
  readonly cue: Range | null;
  readonly addressee: Range | null;
  readonly speakers: readonly Speaker[];
  readonly sentence: number;
}

/** Range of items without quotation marks at its edges. */
function spanOf(items: readonly Item[], from: number, to: number): Range {
  const first = items[from]!;
  const last = items[to - 1]!;
  return {
    start: first.quotation === null ? first.start : first.quotation.inner.start,
    end: last.quotation === null ? last.end : last.quotation.inner.end,
  };
}

/** Words in marks of all words from which a quote counts as direct: he “may yet have to vote for her”. */
const directShare = 0.85;

function kindOf(items: readonly Item[], content: Report['content']): QuoteKind {
  let quoted = 0;
  let bare = 0;
  for (const [from, to] of content) {
    for (let i = from; i < to; i++) {
      const item = items[i]!;
      if (item.quotation !== null) quoted += item.quotation.words;
      else if (item.tag !== 'PUNCT') bare++;
    }
  }
  if (quoted === 0) return 'INDIRECT';
  return quoted >= directShare * (quoted + bare) ? 'DIRECT' : 'MIXED';
}

/** Is the sentence nothing but quotation? Then it has no speaker of its own. */
function soleQuotations(sentence: Sentence): Quotation[] | null {
  const found: Quotation[] = [];
  for (const item of sentence.items) {
    if (item.quotation !== null) found.push(item.quotation);
    else if (item.tag !== 'PUNCT' && item.tag !== 'CC') return null;
  }
  return found.some((quotation) => quotation.words > 2 || quotation.stop !== '') ? found : null;
}

/**
 * Stages 5 to 7 in reading order: reporting clauses with their speakers, and quotations that go on without
 * a clause of their own.
 */
export function assembleQuotes(named: Named): FoundQuote[] {
  const discourse = new Discourse(named);
  const quotes: FoundQuote[] = [];
  const turns = findTurns(named);
  let announced: readonly Speaker[] | null = null;
  for (const sentence of named.sentences) {
    const turn = turns.get(sentence.paragraph);
    if (turn !== undefined) {
      takeTurn(quotes, turn, sentence, discourse);
      continue;
    }
    if (sentence.kind === 'furniture' || sentence.kind === 'caption') continue;
    const alone = soleQuotations(sentence);
    if (alone !== null) {
      const signed = announced ?? bylineBelow(sentence, discourse);
      if (signed !== null) quotes.push(bareQuote('announced-quotation', sentence, alone, signed));
      else continueQuote(quotes, sentence, alone, named);
      announced = null;
      continue;
    }
    announced = null;
    for (const report of findReports(sentence, named.text, named.language)) {
      const speakers = speakersOf(report, sentence, discourse);
      if (report.content.length === 0) announced = report.rule === 'dash-byline' ? null : speakers;
      else addQuote(quotes, toQuote(report, sentence, speakers), sentence, named);
    }
  }
  return quotes;
}

/** A line of a transcript: its name opens a quote, all further sentences of the turn join it. */
function takeTurn(
  quotes: FoundQuote[],
  turn: Turn,
  sentence: Sentence,
  discourse: Discourse,
): void {
  const { named } = discourse;
  const opens =
    turn.source !== null && sentence.start <= turn.source.start && turn.source.start < sentence.end;
  const last = quotes.at(-1);
  const whole = spanOf(sentence.items, 0, sentence.items.length);
  const span = opens ? { start: turn.from, end: whole.end } : whole;
  if (span.start >= span.end) return;
  if (opens) {
    const mention = discourse.mentionOfToken(turn.nameToken);
    const printed = turn.source!;
    const speaker =
      mention === null
        ? plainSpeaker(printed, 'UNNAMED', 'transcript-name')
        : bearerSpeaker(named.bearer.get(mention)!, printed, named, 'transcript-name', [printed]);
    discourse.remember(sentence.index, sentence.start, speaker);
    quotes.push({
      rule: 'transcript-line',
      lemma: ':',
      spans: [span],
      kind: 'DIRECT',
      cue: turn.colon,
      addressee: null,
      speakers: [speaker],
      sentence: sentence.index,
    });
    return;
  }
  if (last?.rule !== 'transcript-line') return;
  const before = last.spans.at(-1)!;
  const joined = named.sentences[last.sentence]!.paragraph === sentence.paragraph;
  const spans = joined
    ? [...last.spans.slice(0, -1), { start: before.start, end: span.end }]
    : [...last.spans, span];
  quotes[quotes.length - 1] = { ...last, spans, sentence: sentence.index };
}

function speakersOf(report: Report, sentence: Sentence, discourse: Discourse): Speaker[] {
  const speakers =
    report.source === null
      ? [plainSpeaker(null, 'UNRESOLVED', 'no-source')]
      : resolveSpeakers(sentence, report.source, discourse);
  for (const speaker of speakers)
    discourse.remember(sentence.index, report.source?.start ?? sentence.start, speaker);
  return speakers;
}

/** A byline in the paragraph under a quotation: "— Jane Roe, mayor". */
function bylineBelow(sentence: Sentence, discourse: Discourse): Speaker[] | null {
  const next = discourse.named.sentences[sentence.index + 1];
  const report = next === undefined ? null : dashByline(next);
  if (next === undefined || report?.source == null || report.content.length > 0) return null;
  return resolveSpeakers(next, report.source, discourse);
}

/** A paragraph of quotation that was left open belongs to the clause of the paragraph in which it ends. */
function addQuote(quotes: FoundQuote[], quote: FoundQuote, sentence: Sentence, named: Named): void {
  const open = quotes.at(-1);
  const continues = sentence.items[0]?.quotation?.continues === true;
  if (
    open !== undefined &&
    continues &&
    open.rule === 'quotation-goes-on' &&
    open.sentence === sentence.index - 1 &&
    quote.kind !== 'INDIRECT'
  ) {
    const opened = named.sentences[open.sentence]!.items.at(-1)?.quotation?.closed === false;
    if (opened) {
      quotes[quotes.length - 1] = { ...quote, spans: [...open.spans, ...quote.spans] };
      return;
    }
  }
  quotes.push(quote);
}

function toQuote(report: Report, sentence: Sentence, speakers: readonly Speaker[]): FoundQuote {
  const { items } = sentence;
  return {
    rule: report.rule,
    lemma: report.lemma,
    spans: report.content
      .map(([from, to]) => spanOf(items, from, to))
      .toSorted((a, b) => a.start - b.start),
    kind: kindOf(items, report.content),
    cue:
      report.cue === null
        ? null
        : { start: items[report.cue[0]]!.start, end: items[report.cue[1] - 1]!.end },
    addressee: report.addressee,
    speakers,
    sentence: sentence.index,
  };
}

function bareQuote(
  rule: string,
  sentence: Sentence,
  quotations: readonly Quotation[],
  speakers: readonly Speaker[],
): FoundQuote {
  const spans = quotations.map(({ inner }) => inner);
  return {
    rule,
    lemma: '',
    spans,
    kind: 'DIRECT',
    cue: null,
    addressee: null,
    speakers,
    sentence: sentence.index,
  };
}

/** The quote that a quotation without a clause goes on with: of the sentence before, the one with marks. */
function lastQuoting(quotes: readonly FoundQuote[], sentence: Sentence): number {
  for (let i = quotes.length - 1; i >= 0 && quotes[i]!.sentence >= sentence.index - 1; i--) {
    if (quotes[i]!.kind !== 'INDIRECT') return i;
  }
  return quotes.length - 1;
}

/** "..." he said. "..." in one paragraph is one quote; in the next paragraph the same speaker goes on. */
function continueQuote(
  quotes: FoundQuote[],
  sentence: Sentence,
  quotations: readonly Quotation[],
  named: Named,
): void {
  const at = lastQuoting(quotes, sentence);
  const last = quotes[at];
  if (last === undefined) return;
  const before = named.sentences[last.sentence]!;
  const near = before.index === sentence.index - 1;
  const same =
    before.paragraph === sentence.paragraph || sentence.paragraph - before.paragraph === 1;
  if (
    near &&
    same &&
    last.rule !== 'dash-byline' &&
    (last.kind !== 'INDIRECT' || last.rule.startsWith('words-'))
  ) {
    quotes[at] = {
      ...last,
      spans: [...last.spans, ...quotations.map(({ inner }) => inner)],
      sentence: sentence.index,
    };
    return;
  }
  if (sentence.paragraph - before.paragraph > 1) return;
  const speakers = last.speakers.map((speaker): Speaker => ({
    ...speaker,
    printed: null,
    reason: 'goes-on',
  }));
  quotes.push(bareQuote('quotation-goes-on', sentence, quotations, speakers));
}
