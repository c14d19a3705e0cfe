/** Code points, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A quote as far as its marks in a text go. */
export interface Marked {
  /** Stands in addresses behind #q and #n: 3, or r17 for a retracted one. */
  readonly name: string;
  readonly spans: readonly Span[];
  readonly cueSpan: Span | null;
  /** Where those who say it are named. */
  readonly sources: readonly Span[];
}

/** What a stretch of the text is in a quote. */
export type Part = 'content' | 'cue' | 'source';

/** What a stretch of text is to a quote. */
export interface Mark {
  readonly name: string;
  readonly part: Part;
}

/** A stretch of text under the same marks. */
export interface Segment {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Quotes whose words begin here. */
  readonly opens: readonly string[];
}

/** A paragraph cut where marks begin and end. */
export interface Paragraph {
  readonly segments: readonly Segment[];
  /** Quotes that belong beside this paragraph: their first mark stands in it. */
  readonly quotes: readonly string[];
}

/**
 * Cuts a text into paragraphs and these into stretches under the same marks. Joined together the
 * stretches are the text without its line ends. Quotes may overlap, as speech within speech does;
 * spans outside the text are ignored. A quote without any mark stands beside the first paragraph.
 */
export function annotate(text: string, quotes: readonly Marked[]): Paragraph[] {
  const points = Array.from(text);
  const ranges = quotes.flatMap(rangesOf).filter(({ start, end }) => start < end);
  const firstStart = new Map<string, number>();
  for (const { name, start } of ranges)
    firstStart.set(name, Math.min(start, firstStart.get(name) ?? start));
  const opening = new Map<string, number>();
  for (const { name, start, part } of ranges)
    if (part === 'content') opening.set(name, Math.min(start, opening.get(name) ?? start));

  const lines = linesOf(points);
  return lines.map((line, index) => {
    const within = ranges.filter(({ start, end }) => start < line.end && end > line.start);
    const belongs = (start: number | undefined): boolean =>
      start === undefined || start >= points.length
        ? index === 0
        : start >= (index === 0 ? 0 : line.start) && start < (lines[index + 1]?.start ?? Infinity);
    return {
      segments: segmentsOf(points, line, within, opening),
      quotes: quotes.map(({ name }) => name).filter((name) => belongs(firstStart.get(name))),
    };
  });
}

interface Range extends Span, Mark {}

function rangesOf({ name, spans, cueSpan, sources }: Marked): Range[] {
  const range = (part: Part) => (span: Span) => ({ ...span, name, part });
  return [
    ...spans.map(range('content')),
    ...(cueSpan === null ? [] : [cueSpan]).map(range('cue')),
    ...sources.map(range('source')),
  ];
}

/** Stretches between line ends; empty lines are left out, an empty text has one. */
function linesOf(points: readonly string[]): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let at = 0; at <= points.length; at++) {
    if (at < points.length && !/^[\n\r\u2028\u2029]$/.test(points[at]!)) continue;
    if (at > start) lines.push({ start, end: at });
    start = at + 1;
  }
  return lines.length === 0 ? [{ start: 0, end: 0 }] : lines;
}

function segmentsOf(
  points: readonly string[],
  line: Span,
  ranges: readonly Range[],
  opening: ReadonlyMap<string, number>,
): Segment[] {
  const edges = new Set([line.start, line.end]);
  for (const { start, end } of ranges)
    for (const edge of [start, end]) if (edge > line.start && edge < line.end) edges.add(edge);
  const cuts = [...edges].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1]!;
    const covering = ranges.filter((range) => range.start <= start && range.end >= end);
    return {
      text: points.slice(start, end).join(''),
      marks: covering.map(({ name, part }) => ({ name, part })),
      opens: covering
        .filter(({ name, part }) => part === 'content' && opening.get(name) === start)
        .map(({ name }) => name),
    };
  });
}
