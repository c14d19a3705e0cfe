import type { QuoteKind, QuoteMedium } from '../attributed-quote.js';
import type { Language } from '../languages/language.js';
import { readMedium } from './read-medium.js';
import type { Item, Quotation, Range, Sentence } from '../document.js';
import type { Report } from '../05-sources/report.js';
import type { Speaker } from '../06-resolve/speaker.js';

/** A quote before offsets become code points. */
export interface FoundQuote {
  readonly rule: string;
  /** The cue does nothing but say. */
  readonly plain: boolean;
  readonly spans: readonly Range[];
  readonly kind: QuoteKind;
  readonly cue: Range | null;
  readonly medium: QuoteMedium;
  readonly addressee: Range | null;
  readonly speakers: readonly Speaker[];
  readonly sentence: number;
}

/** The words of items: within its marks where they are one quotation, else with all marks between and around them. */
export function spanOf(items: readonly Item[], from: number, to: number): Range {
  const first = items[from]!;
  const last = items[to - 1]!;
  if (to - from === 1 && first.quotation !== null) return first.quotation.inner;
  return { start: first.start, end: last.end };
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

/** A reporting clause with its speakers as a quote. */
export function toQuote(
  report: Report,
  sentence: Sentence,
  speakers: readonly Speaker[],
  language: Language,
): FoundQuote {
  const { items } = sentence;
  return {
    rule: report.rule,
    plain: language.plainCues.has(report.lemma),
    spans: report.content
      .map(([from, to]) => spanOf(items, from, to))
      .toSorted((a, b) => a.start - b.start),
    kind: kindOf(items, report.content),
    cue:
      report.cue === null
        ? null
        : { start: items[report.cue[0]]!.start, end: items[report.cue[1] - 1]!.end },
    medium: readMedium(report, items, language),
    addressee: report.addressee,
    speakers,
    sentence: sentence.index,
  };
}

/** A quotation without a reporting clause of its own as a quote. */
export function bareQuote(
  rule: string,
  sentence: Sentence,
  quotations: readonly Quotation[],
  speakers: readonly Speaker[],
): FoundQuote {
  const spans = quotations.map(({ inner }) => inner);
  return {
    rule,
    plain: false,
    spans,
    kind: 'DIRECT',
    cue: null,
    medium: 'UNKNOWN',
    addressee: null,
    speakers,
    sentence: sentence.index,
  };
}
