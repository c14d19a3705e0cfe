import type { QuoteKind } from '../attributed-quote.js';

/** Shares of quotes that were right end to end, by rule: with a plain verb of saying, and with any other cue. */
type Shares = Readonly<Record<string, readonly [plain: number, other: number]>>;

/** Measured on annotated news and rounded; a rule that is not listed takes the last row. */
const shares: Readonly<Record<QuoteKind, Shares>> = {
  DIRECT: {
    'words-then-speaker-then-cue': [0.94, 0.94],
    'words-then-cue-then-speaker': [0.93, 0.93],
    'words-around-speaker-and-cue': [0.85, 0.85],
    'speaker-cue-words': [0.87, 0.86],
    'dash-byline': [0.85, 0.85],
    'colon-quotation': [0.83, 0.83],
    'announced-quotation': [0.8, 0.8],
    'transcript-line': [0.75, 0.75],
    'quotation-goes-on': [0.3, 0.3],
    other: [0.73, 0.73],
  },
  MIXED: {
    'speaker-cue-words': [0.8, 0.67],
    'words-then-speaker-then-cue': [0.73, 0.45],
    'words-around-speaker-and-cue': [0.75, 0.7],
    'according-to': [0.76, 0.76],
    other: [0.54, 0.54],
  },
  INDIRECT: {
    'speaker-cue-words': [0.81, 0.59],
    'words-then-speaker-then-cue': [0.78, 0.6],
    'words-around-speaker-and-cue': [0.76, 0.74],
    'words-then-cue-then-speaker': [0.72, 0.6],
    'relative-then-speaker-and-cue': [0.66, 0.6],
    'according-to': [0.78, 0.78],
    other: [0.57, 0.57],
  },
};

const plainCues = new Set(['say', 'sagen', 'erklären']);

/** How much less sure a speaker is who was resolved in this way; the others are as sure as their rule. */
const doubts: Readonly<Record<string, number>> = {
  unnamed: 0.92,
  'pronoun-it': 0.85,
  'body-noun': 0.93,
  'office-of-topic': 0.9,
  'first-or-second-person': 0.85,
  'no-source': 0.6,
  'pronoun-unresolved': 0.75,
  'relative-pronoun': 0.75,
};

/** How often a quote found by this rule, with this cue, and resolved in this way was right; 0..1. */
export function confidenceOf(rule: string, lemma: string, kind: QuoteKind, reason: string): number {
  const rows = shares[kind];
  const [plain, other] = rows[rule] ?? rows['other']!;
  const found = plainCues.has(lemma) ? plain : other;
  return Math.round(found * (doubts[reason] ?? 1) * 100) / 100;
}
