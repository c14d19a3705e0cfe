import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

/** One bucket of a line. */
export interface LinePoint {
  readonly value: number;
  /** How much there was to count in; without any, a value of 0 is unknown, not nought. */
  readonly base: number;
  /** True where the bucket reaches beyond the period, or into days to come. */
  readonly isPartial: boolean;
}

/** A line in a box of 1000 by 100 units, with x in per cent for what does not stretch. */
export interface LaidLine {
  /** Value at the upper edge. */
  readonly top: number;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** Path through whole buckets; it breaks where there was nothing to count in. */
  readonly whole: string;
  /** Path of the stretches that lead to a partial bucket. */
  readonly partial: string;
  readonly points: readonly {
    /** Per cent, middle of the bucket. */
    readonly x: number;
    /** Per cent from above. */
    readonly y: number;
    /** Height in the strip below, per cent. */
    readonly base: number;
    readonly isMissing: boolean;
    readonly isPartial: boolean;
  }[];
  /** Per cent that a bucket takes. */
  readonly step: number;
}

/** Lays a line from nought to a round number above its greatest value. */
export function layLine(points: readonly LinePoint[]): LaidLine {
  const most = Math.max(1, ...points.map(({ value }) => value));
  const mostBase = Math.max(1, ...points.map(({ base }) => base));
  const scale = scaleLinear().domain([0, most]).nice(4);
  const top = scale.domain()[1] ?? most;
  const height = (value: number): number => round(100 - (value / top) * 100);
  const step = 100 / Math.max(1, points.length);
  const laid = points.map(({ value, base, isPartial }, index) => ({
    x: round((index + 0.5) * step),
    y: height(value),
    base: round((base / mostBase) * 100),
    isMissing: isGap({ value, base }),
    isPartial,
  }));
  type Laid = (typeof laid)[number];
  const draw = line<Laid>()
    .x(({ x }) => x * 10)
    .y(({ y }) => y)
    .digits(2);
  const whole = draw.defined(({ isMissing, isPartial }) => !isMissing && !isPartial)(laid) ?? '';
  const partial = laid.flatMap((point, index) => {
    const next = laid[index + 1];
    const counts =
      next && !point.isMissing && !next.isMissing && (point.isPartial || next.isPartial);
    return counts ? [draw.defined(() => true)([point, next]) ?? ''] : [];
  });
  return {
    top,
    ticks: scale
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({ value, y: height(value) })),
    whole,
    partial: partial.join(''),
    points: laid,
    step: round(step),
  };
}

/** Whether there was nothing to count in. */
export function isGap({ value, base }: Pick<LinePoint, 'value' | 'base'>): boolean {
  return base === 0 && value === 0;
}

/** Numbers of the buckets that are named on the axis: at most `most`, evenly, the first among them. */
export function namedBuckets(count: number, most: number): number[] {
  const step = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
