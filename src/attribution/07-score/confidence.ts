import type { QuoteKind } from '../attributed-quote.js';

/** Shares of quotes that were right end to end, by rule: with a plain verb of saying, and with any other cue. */
type Shares = Readonly<Record<string, readonly [plain: number, other: number]>>;

/** Measured on annotated news and rounded; a rule that is not listed takes the last row. */
const shares: Readonly<Record<QuoteKind, Shares>> = {
  DIRECT: {
    'words-then-speaker-then-cue': [0.94, 0.94],
    'words-then-cue-then-speaker': [0.93, 0.93],
    'words-around-speaker-and-cue': [0.85, 0.85],
    'speaker-cue-words': [0.65, 0.65],
    'as-speaker-says': [0.9, 0.9],
    'headline-colon': [0.85, 0.85],
    'dash-byline': [0.85, 0.85],
    'colon-quotation': [0.83, 0.83],
    'announced-quotation': [0.88, 0.88],
    'transcript-line': [0.6, 0.6],
    'quotation-goes-on': [0.3, 0.3],
    other: [0.73, 0.73],
  },
  MIXED: {
    'speaker-cue-words': [0.7, 0.67],
    'words-then-speaker-then-cue': [0.8, 0.6],
    'words-then-cue-then-speaker': [0.78, 0.78],
    'words-around-speaker-and-cue': [0.82, 0.8],
    'headline-colon': [0.85, 0.85],
    'according-to': [0.73, 0.73],
    other: [0.57, 0.57],
  },
  INDIRECT: {
    'speaker-cue-words': [0.75, 0.6],
    'words-then-speaker-then-cue': [0.84, 0.67],
    'words-around-speaker-and-cue': [0.8, 0.78],
    'as-speaker-says': [0.7, 0.7],
    'headline-colon': [0.85, 0.85],
    'speaker-was-asked': [0.78, 0.78],
    'words-then-cue-then-speaker': [0.72, 0.6],
    'relative-then-speaker-and-cue': [0.66, 0.6],
    'according-to': [0.78, 0.78],
    other: [0.6, 0.6],
  },
};

/** How much less sure a speaker is who was resolved in this way; the others are as sure as their rule. */
const doubts: Readonly<Record<string, number>> = {
  pronoun: 0.97,
  unnamed: 0.97,
  interviewed: 0.9,
  'pronoun-it': 0.9,
  'body-noun': 0.93,
  'office-of-topic': 0.9,
  'first-or-second-person': 0.85,
  'no-source': 0.8,
  'pronoun-unresolved': 0.75,
  'relative-pronoun': 0.75,
};

/** Ways to find a speaker that leave no doubt about who it is. */
const sureReasons = new Set([
  'full-name',
  'short-name',
  'pronoun',
  'named-aside',
  'office',
  'spokesperson-for',
  'joint-name',
]);

/** The same for "Roe said that C." where speaker and both ends of the words are clear. */
const clearShares: Readonly<Record<QuoteKind, readonly [plain: number, other: number]>> = {
  DIRECT: [0.91, 0.9],
  MIXED: [0.92, 0.8],
  INDIRECT: [0.91, 0.7],
};

/** What a quote shows of how sure it is. */
export interface Evidence {
  readonly rule: string;
  /** The cue does nothing but say. */
  readonly plain: boolean;
  readonly kind: QuoteKind;
  /** How the speaker was found. */
  readonly reason: string;
  readonly words: number;
  /** The words end where their sentence does. */
  readonly closes: boolean;
}

/** Words of five and more are no term or slip; of 25 and more they may be cut too late. */
function isClear({ rule, kind, reason, words, closes }: Evidence): boolean {
  if (rule !== 'speaker-cue-words' || !sureReasons.has(reason) || words < 5) return false;
  return kind === 'DIRECT' || (closes && words < 25);
}

/** How often a quote found by this rule, with this cue, and resolved in this way was right; 0..1. */
export function confidenceOf(evidence: Evidence): number {
  const { rule, kind, reason } = evidence;
  const rows = shares[kind];
  const [plain, other] = isClear(evidence) ? clearShares[kind] : (rows[rule] ?? rows['other']!);
  const found = evidence.plain ? plain : other;
  return Math.round(found * (doubts[reason] ?? 1) * 100) / 100;
}
