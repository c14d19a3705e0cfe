import { CodePointIndex } from '../../base/code-points.js';
import { surroundings } from '../articles/text-span.object.js';

/** A stretch of a text and the place of a quote in the text, in code points. */
export interface PlacedQuote {
  /** What stands from so many code points of the text on. */
  readonly text: string;
  readonly from: number;
  /** Whether the text goes on behind the stretch. */
  readonly isCut: boolean;
  readonly language: string;
  /** Null for a quote without a place. */
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

/** Code points to look at on either side of a quote: nobody is sent a whole book as one sentence. */
export function reachOf(sentences: number): number {
  return Math.min(2_000 * (sentences + 1), 10_000);
}

/**
 * The sentences that hold a quote and so many before and behind them, as far as they are within
 * reach, space at either end left off. A quote without a place gives an empty span at 0
 * (semantics 91).
 */
export function sentencesAround(
  { text, from, isCut, language, start, end }: PlacedQuote,
  { sentences }: { sentences: number },
): Excerpt {
  const points = new CodePointIndex(text);
  if (start === null || end === null) return excerpt(points, { start: 0, end: 0 }, 0);
  // One segment at a time: each that Node makes holds a copy of the whole text.
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  let first = segments.containing(points.toUnits(start - from))!;
  let last = segments.containing(points.toUnits(end - from) - 1)!;
  for (let i = 0; i < sentences; i++) {
    first = segments.containing(first.index - 1) ?? first;
    last = segments.containing(last.index + last.segment.length) ?? last;
  }
  const margin = Math.min(surroundings, points.length);
  const startUnits = Math.max(first.index, from > 0 ? points.toUnits(margin) : 0);
  const endUnits = Math.min(
    last.index + last.segment.length,
    isCut ? points.toUnits(points.length - margin) : text.length,
  );
  const words = text.slice(startUnits, endUnits);
  return excerpt(
    points,
    {
      start: points.fromUnits(startUnits + words.length - words.trimStart().length),
      end: points.fromUnits(startUnits + words.trimEnd().length),
    },
    from,
  );
}

function excerpt(
  points: CodePointIndex,
  { start, end }: { readonly start: number; readonly end: number },
  from: number,
): Excerpt {
  return {
    start: from + start,
    end: from + end,
    exact: points.slice(start, end),
    prefix: points.slice(Math.max(0, start - surroundings), start),
    suffix: points.slice(end, Math.min(points.length, end + surroundings)),
  };
}
