import type { QuoteKind } from '../attributed-quote.js';
import type { Item, Quotation, Range, Sentence } from '../document.js';
import type { Named } from '../03-mentions/cluster-entities.js';
import { findReports } from '../05-sources/find-reports.js';
import type { Report } from '../05-sources/report.js';
import { Discourse } from '../06-resolve/discourse.js';
import { resolveSpeakers } from '../06-resolve/resolve-speaker.js';
import { plainSpeaker, type Speaker } from '../06-resolve/speaker.js';

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
  return found.some((quotation) => quotation.words > 2) ? found : null;
}

/**
 * Stages 5 to 7 in reading order: reporting clauses with their speakers, and quotations that go on without
 * a clause of their own.
 */
export function assembleQuotes(named: Named): FoundQuote[] {
  const discourse = new Discourse(named);
  const quotes: FoundQuote[] = [];
  for (const sentence of named.sentences) {
    if (sentence.kind === 'furniture' || sentence.kind === 'caption') continue;
    const alone = soleQuotations(sentence);
    if (alone !== null) {
      continueQuote(quotes, sentence, alone, named);
      continue;
    }
    for (const report of findReports(sentence, named.text, named.language)) {
      const speakers =
        report.source === null
          ? [plainSpeaker(null, 'UNRESOLVED', 'no-source')]
          : resolveSpeakers(sentence, report.source, discourse);
      for (const speaker of speakers)
        discourse.remember(sentence.index, report.source?.start ?? sentence.start, speaker);
      quotes.push(toQuote(report, sentence, speakers));
    }
  }
  return quotes;
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

/** The quote that a quotation without a clause goes on with: of the sentence before, the one with marks. */
function lastQuoting(quotes: readonly FoundQuote[], sentence: Sentence): FoundQuote | undefined {
  const last = quotes.at(-1);
  for (let i = quotes.length - 1; i >= 0 && quotes[i]!.sentence >= sentence.index - 1; i--) {
    if (quotes[i]!.kind !== 'INDIRECT') return quotes[i];
  }
  return last;
}

/** "..." he said. "..." in one paragraph is one quote; in the next paragraph the same speaker goes on. */
function continueQuote(
  quotes: FoundQuote[],
  sentence: Sentence,
  quotations: readonly Quotation[],
  named: Named,
): void {
  const last = lastQuoting(quotes, sentence);
  const at = last === undefined ? -1 : quotes.lastIndexOf(last);
  const spans = quotations.map(({ inner }) => inner);
  const before = last === undefined ? null : named.sentences[last.sentence]!;
  if (
    last !== undefined &&
    before !== null &&
    (last.kind !== 'INDIRECT' || last.rule.startsWith('words-')) &&
    before.index === sentence.index - 1 &&
    (before.paragraph === sentence.paragraph || quotations[0]!.continues)
  ) {
    quotes[at] = {
      ...last,
      spans: [...last.spans, ...spans],
      sentence: sentence.index,
    };
    return;
  }
  if (last === undefined || before === null || sentence.paragraph - before.paragraph > 1) return;
  const speakers = last.speakers.map((speaker): Speaker => ({
    ...speaker,
    printed: null,
    reason: 'goes-on',
  }));
  quotes.push({
    rule: 'quotation-goes-on',
    lemma: '',
    spans,
    kind: 'DIRECT',
    cue: null,
    addressee: null,
    speakers,
    sentence: sentence.index,
  });
}
