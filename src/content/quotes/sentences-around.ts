import { CodePointIndex } from '../../base/code-points.js';
import { surroundings } from '../articles/text-span.object.js';

/** A text and the place of a quote in it, in code points; null for a quote without a place. */
export interface PlacedQuote {
  readonly text: string;
  readonly language: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** A part of a text with some of what stands around it. */
export interface Excerpt {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * The sentences that hold a quote and so many before and behind them, space at either end left off.
 * A quote without a place gives an empty span at 0 (semantics 91).
 */
export function sentencesAround(
  { text, language, start, end }: PlacedQuote,
  { sentences }: { sentences: number },
): Excerpt {
  const points = new CodePointIndex(text);
  if (start === null || end === null) return excerpt(points, 0, 0);
  const first = points.toUnits(start);
  const last = points.toUnits(end);
  const segments = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)];
  const holds = (i: number): boolean => {
    const { index, segment } = segments[i]!;
    return index < last && index + segment.length > first;
  };
  const holding = segments.map((_, i) => i).filter(holds);
  const from = segments[Math.max(0, holding[0]! - sentences)]!;
  const to = segments[Math.min(segments.length - 1, holding.at(-1)! + sentences)]!;
  const words = text.slice(from.index, to.index + to.segment.length);
  const startUnits = from.index + words.length - words.trimStart().length;
  const endUnits = from.index + words.trimEnd().length;
  return excerpt(points, points.fromUnits(startUnits), points.fromUnits(endUnits));
}

function excerpt(points: CodePointIndex, start: number, end: number): Excerpt {
  return {
    start,
    end,
    exact: points.slice(start, end),
    prefix: points.slice(Math.max(0, start - surroundings), start),
    suffix: points.slice(end, Math.min(points.length, end + surroundings)),
  };
}
