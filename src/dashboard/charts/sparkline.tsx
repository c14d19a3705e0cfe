import { line } from 'd3-shape';

/** A small line of one row; all rows of a table share the value at the upper edge. */
export function Sparkline({
  values,
  top,
}: {
  /** Null where it is not known. */
  readonly values: readonly (number | null)[];
  readonly top: number;
}) {
  const step = 100 / Math.max(1, values.length - 1);
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => index * step)
    .y((value) => 24 - ((value ?? 0) / Math.max(1, top)) * 23)
    .digits(1)([...values]);
  return (
    <svg class="spark" viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
      <line class="base-line" x1="0" x2="100" y1="24" y2="24" />
      <path d={path ?? ''} />
    </svg>
  );
}
