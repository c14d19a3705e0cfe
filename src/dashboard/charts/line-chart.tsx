import { LaidLine, layLine, LinePoint, namedBuckets } from './lay-line.js';
import { number } from '../words/numbers.js';

/** A point with what is told of it. */
export interface ChartPoint extends LinePoint {
  /** Short name for the axis. */
  readonly name: string;
  /** All that the bucket says, for a pointer that rests on it. */
  readonly words: string;
  /** To the quotes that it counts. */
  readonly href: string;
}

const height = 220;
/** Beyond this many buckets dots would touch. */
const mostDots = 60;

/**
 * A line over time with a thin strip of what there was to count in. Stretches with its column:
 * what must not be distorted is placed in per cent. The table behind it says the same in words.
 */
export function LineChart({ points }: { readonly points: readonly ChartPoint[] }) {
  const laid = layLine(points);
  return (
    <div class="chart" aria-hidden="true">
      <svg height={height}>
        <Hatch />
        <Missing laid={laid} />
        <Ticks laid={laid} />
        <svg viewBox="0 0 1000 100" preserveAspectRatio="none" width="100%" height="100%">
          <path class="line" d={laid.whole} />
          <path class="line partial" d={laid.partial} />
        </svg>
        {points.length <= mostDots && <Dots laid={laid} />}
        <Hits points={points} laid={laid} />
      </svg>
      <svg height="26" class="strip-chart">
        {laid.points.map(({ x, base }) => (
          <rect
            class="strip"
            x={`${x - laid.step * 0.4}%`}
            width={`${laid.step * 0.8}%`}
            y={`${100 - base}%`}
            height={`${base}%`}
            key={x}
          />
        ))}
      </svg>
      <Names points={points} laid={laid} />
    </div>
  );
}

/** What fills the columns where there was nothing to count in. */
function Hatch() {
  return (
    <defs>
      <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse">
        <path class="hatch" d="M-1 1L1-1M0 7L7 0M6 8L8 6" />
      </pattern>
    </defs>
  );
}

function Missing({ laid: { points, step } }: { readonly laid: LaidLine }) {
  return (
    <>
      {points.map(({ x, isMissing }) =>
        isMissing ? (
          <rect
            class="missing"
            fill="url(#hatch)"
            x={`${x - step / 2}%`}
            width={`${step}%`}
            height="100%"
            key={x}
          />
        ) : null,
      )}
    </>
  );
}

function Ticks({ laid: { ticks } }: { readonly laid: LaidLine }) {
  return (
    <>
      {ticks.map(({ value, y }) => (
        <g key={value}>
          <line
            class={value === 0 ? 'base-line' : 'grid-line'}
            x1="0"
            x2="100%"
            y1={`${y}%`}
            y2={`${y}%`}
          />
          {value > 0 && (
            <text x="0" y={`${y}%`} dy="-4">
              {number(value)}
            </text>
          )}
        </g>
      ))}
    </>
  );
}

function Dots({ laid: { points } }: { readonly laid: LaidLine }) {
  return (
    <>
      {points.map(({ x, y, isMissing }) =>
        isMissing ? null : <circle class="dot" cx={`${x}%`} cy={`${y}%`} r="3.5" key={x} />,
      )}
    </>
  );
}

function Hits({
  points,
  laid,
}: {
  readonly points: readonly ChartPoint[];
  readonly laid: LaidLine;
}) {
  return (
    <>
      {points.map(({ href, words }, index) => (
        <a href={href} tabIndex={-1} key={href}>
          <rect
            class="hit"
            x={`${laid.points[index]!.x - laid.step / 2}%`}
            width={`${laid.step}%`}
            height="100%"
          />
          <title>{words}</title>
        </a>
      ))}
    </>
  );
}

function Names({
  points,
  laid,
}: {
  readonly points: readonly ChartPoint[];
  readonly laid: LaidLine;
}) {
  return (
    <svg height="18">
      {namedBuckets(points.length, 8).map((index, place) => {
        const { x } = laid.points[index]!;
        const anchor = x < 6 ? 'start' : x > 94 ? 'end' : 'middle';
        const at = anchor === 'start' ? 0 : anchor === 'end' ? 100 : x;
        return (
          <text
            class={place % 2 === 1 ? 'optional' : undefined}
            x={`${at}%`}
            y="13"
            text-anchor={anchor}
            key={index}
          >
            {points[index]!.name}
          </text>
        );
      })}
    </svg>
  );
}
