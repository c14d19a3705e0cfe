import type { Range } from '../document.js';
import { isMark } from '../01-segment/tokenize.js';
import type { Language } from '../languages/language.js';
import type { Quoted } from '../02-quotations/quote-marks.js';

/** A paragraph of a transcript: with the name that opens the turn, or without where the turn goes on. */
export interface Turn {
  readonly source: Range | null;
  readonly colon: Range | null;
  /** Last token of the name, and the offset behind the colon where the words begin. */
  readonly nameToken: number;
  readonly from: number;
  /** "A:": whoever is interviewed speaks. */
  readonly isAnswer: boolean;
}

interface Opening extends Turn {
  readonly source: Range;
  readonly capitals: boolean;
  readonly label: 'question' | 'answer' | null;
}

/** How many paragraphs without a name a turn may hold. */
const longestTurn = 12;

function labelOf(lower: string, { questionLabels, answerLabels }: Language): Opening['label'] {
  const label = lower.replace(/\.$/u, '');
  if (questionLabels.has(label)) return 'question';
  return answerLabels.has(label) ? 'answer' : null;
}

/** "Q. Why?": a label with a stop instead of a colon. */
function openingLabel({ tokens, language }: Quoted, first: number, end: number): Opening | null {
  const { start, end: stop, text, lower } = tokens[first]!;
  const label = text.endsWith('.') ? labelOf(lower, language) : null;
  if (label === null || first + 1 >= end) return null;
  const source = { start, end: stop - 1 };
  const colon = { start: stop - 1, end: stop };
  const from = tokens[first + 1]!.start;
  return {
    source,
    colon,
    label,
    capitals: false,
    nameToken: first,
    from,
    isAnswer: label === 'answer',
  };
}

/** The name before the colon that opens this paragraph: "ROE:", "Jane Roe:"; null where it opens otherwise. */
function openingName(quoted: Quoted, paragraph: number): Opening | null {
  const { tokens, paragraphs, text } = quoted;
  const { firstToken: opening, endToken } = paragraphs[paragraph]!;
  const firstToken = isMark(tokens[opening]!) ? opening + 1 : opening;
  const labelled = openingLabel(quoted, opening, endToken);
  if (labelled !== null) return labelled;
  for (let i = firstToken; i < Math.min(endToken - 1, firstToken + 6); i++) {
    const token = tokens[i]!;
    if (token.text === ':') {
      if (i === firstToken) return null;
      const source = { start: tokens[firstToken]!.start, end: tokens[i - 1]!.end };
      const written = text.slice(source.start, source.end);
      const label =
        i - firstToken === 1 ? labelOf(tokens[firstToken]!.lower, quoted.language) : null;
      const capitals =
        written.length > 1 && written === written.toUpperCase() && /\p{Lu}/u.test(written);
      return {
        source,
        capitals,
        colon: { start: token.start, end: token.end },
        nameToken: i - 1,
        from: tokens[i + 1]!.start,
        label,
        isAnswer: label === 'answer',
      };
    }
    if (token.tag === 'PUNCT' || !/^\p{Lu}/u.test(token.text)) return null;
  }
  return null;
}

/**
 * The turns of a transcript by paragraph. Two lines in capitals, or three with names that recur, make one;
 * paragraphs between two lines go on with the turn, stage directions in brackets end it. Questions of an interview
 * that are only labelled so are nobody's words.
 */
export function findTurns(quoted: Quoted): ReadonlyMap<number, Turn> {
  const { paragraphs, text, titleCase } = quoted;
  const names = paragraphs.map((paragraph, index) =>
    paragraph.kind === 'furniture' || titleCase[index] ? null : openingName(quoted, index),
  );
  const counts = new Map<string, number>();
  const written = names.map((name) =>
    name === null ? '' : text.slice(name.source.start, name.source.end),
  );
  for (const name of written) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  const labels = new Set(names.map((name) => name?.label ?? null));
  const isInterview = labels.has('question') && labels.has('answer');
  const isLine = (index: number) => {
    const name = names[index] ?? null;
    if (name === null || name.label !== null) return name !== null && isInterview;
    return name.capitals || (counts.get(written[index]!) ?? 0) > 1;
  };
  const lines = paragraphs.flatMap((_, index) => (isLine(index) ? [index] : []));
  const turns = new Map<number, Turn>();
  if (lines.length < 2) return turns;
  for (const [n, line] of lines.entries()) {
    if (names[line]!.label === 'question') continue;
    turns.set(line, names[line]!);
    const next = lines[n + 1] ?? line;
    if (next - line > longestTurn) continue;
    for (let p = line + 1; p < next; p++) {
      if (
        !/^[\p{L}\p{N}“"‘'—–]/u.test(text.slice(paragraphs[p]!.start, paragraphs[p]!.start + 2)) ||
        paragraphs[p]!.kind === 'furniture'
      )
        break;
      turns.set(p, { source: null, colon: null, nameToken: -1, from: 0, isAnswer: false });
    }
  }
  return turns;
}
