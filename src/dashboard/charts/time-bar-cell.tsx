import { TimeBar, TimeBars } from './lay-time-bars.js';

/** Further to the right, in per cent, the name of a year would leave the column. */
const lastNamed = 92;

/** Years over a column of bars. */
export function YearAxis({ years }: Pick<TimeBars, 'years'>) {
  return (
    <svg class="time-axis" width="100%" height="16" aria-hidden="true">
      {years
        .filter(({ x }) => x <= lastNamed)
        .map(({ year, x }) => (
          <text x={`${x}%`} y="12" key={year}>
            {year}
          </text>
        ))}
    </svg>
  );
}

/** One bar of a column; an end that is not known fades. What it shows stands beside it in words. */
export function TimeBarCell({ bar, years }: { readonly bar: TimeBar } & Pick<TimeBars, 'years'>) {
  const { x1, x2, isOpenStart, isOpenEnd } = bar;
  const middle = (x1 + x2) / 2;
  return (
    <svg class="time-bars" width="100%" height="14" aria-hidden="true">
      {years.map(({ year, x }) => (
        <line class="grid-line" x1={`${x}%`} x2={`${x}%`} y1="0" y2="14" key={year} />
      ))}
      <line class="held" x1={`${x1}%`} x2={`${x2}%`} y1="7" y2="7" />
      {isOpenStart && <line class="open" x1={`${x1}%`} x2={`${middle}%`} y1="7" y2="7" />}
      {isOpenEnd && <line class="open" x1={`${middle}%`} x2={`${x2}%`} y1="7" y2="7" />}
    </svg>
  );
}
