import type { Range } from '../document.js';
import type { Quoted } from '../02-quotations/quote-marks.js';

/** A paragraph of a transcript: with the name that opens the turn, or without where the turn goes on. */
export interface Turn {
  readonly source: Range | null;
}

/** How many paragraphs without a name a turn may hold. */
const longestTurn = 12;

/** The name before the colon that opens this paragraph: "ROE:", "Jane Roe:"; null where it opens otherwise. */
function openingName(quoted: Quoted, paragraph: number): (Range & { capitals: boolean }) | null {
  const { tokens, paragraphs, text } = quoted;
  const { firstToken, endToken } = paragraphs[paragraph]!;
  for (let i = firstToken; i < Math.min(endToken - 1, firstToken + 6); i++) {
    const token = tokens[i]!;
    if (token.text === ':') {
      if (i === firstToken) return null;
      const range = { start: tokens[firstToken]!.start, end: tokens[i - 1]!.end };
      const written = text.slice(range.start, range.end);
      return {
        ...range,
        capitals:
          written.length > 1 && written === written.toUpperCase() && /\p{Lu}/u.test(written),
      };
    }
    if (token.tag === 'PUNCT' || !/^\p{Lu}/u.test(token.text)) return null;
  }
  return null;
}

/**
 * The turns of a transcript by paragraph. Two lines in capitals, or three with names that recur, make one;
 * paragraphs between two lines go on with the turn, stage directions in brackets end it.
 */
export function findTurns(quoted: Quoted): ReadonlyMap<number, Turn> {
  const { paragraphs, text, titleCase } = quoted;
  const names = paragraphs.map((paragraph, index) =>
    paragraph.kind === 'furniture' || titleCase[index] ? null : openingName(quoted, index),
  );
  const counts = new Map<string, number>();
  const written = names.map((name) => (name === null ? '' : text.slice(name.start, name.end)));
  for (const name of written) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  const isLine = (index: number) =>
    names[index] !== null && (names[index]!.capitals || (counts.get(written[index]!) ?? 0) > 1);
  const lines = paragraphs.flatMap((_, index) => (isLine(index) ? [index] : []));
  const turns = new Map<number, Turn>();
  if (lines.length < 2) return turns;
  for (const [n, line] of lines.entries()) {
    turns.set(line, { source: names[line]! });
    const next = lines[n + 1] ?? line;
    if (next - line > longestTurn) continue;
    for (let p = line + 1; p < next; p++) {
      if (
        !/^[\p{L}\p{N}“"‘'—–]/u.test(text.slice(paragraphs[p]!.start, paragraphs[p]!.start + 2)) ||
        paragraphs[p]!.kind === 'furniture'
      )
        break;
      turns.set(p, { source: null });
    }
  }
  return turns;
}
