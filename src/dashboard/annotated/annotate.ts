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
  const opening = firstStarts(ranges.filter(({ part }) => part === 'content'));
  const lines = linesOf(points);
  const beside = besideLines(lines, points.length, quotes, firstStarts(ranges));
  const sweep = new Sweep(ranges);
  return lines.map((line, index) => ({
    segments: segmentsOf(points, line, sweep.over(line), opening),
    quotes: beside.get(index) ?? [],
  }));
}

/** Where the first of its ranges begins, for each name. */
function firstStarts(ranges: readonly Range[]): Map<string, number> {
  const first = new Map<string, number>();
  for (const { name, start } of ranges) first.set(name, Math.min(start, first.get(name) ?? start));
  return first;
}

/** Names of the quotes whose first mark stands in a line or before the next, by the line's index. */
function besideLines(
  lines: readonly Span[],
  length: number,
  quotes: readonly Marked[],
  firstStart: ReadonlyMap<string, number>,
): Map<number, string[]> {
  const beside = new Map<number, string[]>();
  for (const { name } of quotes) {
    const start = firstStart.get(name) ?? length;
    const index = start >= length ? 0 : lastStartingBy(lines, start);
    const names = beside.get(index);
    if (names) names.push(name);
    else beside.set(index, [name]);
  }
  return beside;
}

/** Index of the last line that begins at or before a place; 0 where none does. */
function lastStartingBy(lines: readonly Span[], place: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Ranges met on the way through a text, so that each stretch looks only at those that reach it. */
class Sweep {
  private readonly coming: readonly (readonly [range: Range, order: number])[];
  private next = 0;
  private open: (readonly [range: Range, order: number])[] = [];

  constructor(ranges: readonly Range[]) {
    this.coming = ranges
      .map((range, order) => [range, order] as const)
      .toSorted(([a], [b]) => a.start - b.start);
  }

  /** Ranges that share something with a stretch, in the order given; stretches are asked in order. */
  over({ start, end }: Span): Range[] {
    while (this.next < this.coming.length && this.coming[this.next]![0].start < end)
      this.open.push(this.coming[this.next++]!);
    this.open = this.open.filter(([range]) => range.end > start);
    return this.open.toSorted(([, a], [, b]) => a - b).map(([range]) => range);
  }
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
  const sweep = new Sweep(ranges);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1]!;
    const covering = sweep.over({ start, end });
    return {
      text: points.slice(start, end).join(''),
      marks: covering.map(({ name, part }) => ({ name, part })),
      opens: covering
        .filter(({ name, part }) => part === 'content' && opening.get(name) === start)
        .map(({ name }) => name),
    };
  });
}
