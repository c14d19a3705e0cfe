import { bucketName, clipBucket, Interval } from '../charts/buckets.js';
import { isGap } from '../charts/lay-line.js';
import { ChartPoint, LineChart } from '../charts/line-chart.js';
import { Period, shortest } from '../url/period.js';
import { changed, printUrl } from '../url/print-url.js';
import { UrlValues } from '../url/url-keys.js';
import { period as periodWords } from '../words/dates.js';
import { count, number } from '../words/numbers.js';
import { Trend } from './overview-operations.js';

export interface TrendProps {
  readonly trend: Trend;
  readonly period: Period;
  readonly interval: Interval;
  readonly values: UrlValues;
  /** The articles that are the denominator. */
  readonly taken: UrlValues;
  readonly today: string;
}

interface Row extends ChartPoint {
  /** The days that are counted, in words. */
  readonly days: string;
  /** To the articles that were taken in. */
  readonly articles: string;
}

/** How often over time: a line, the articles taken in below it, and the table behind both. */
export function TrendChart(props: TrendProps) {
  const rows = rowsOf(props);
  const { interval } = props;
  const isPartial = rows.some((row) => row.isPartial);
  const hasGap = rows.some(isGap);
  const most = Math.max(...rows.map(({ base }) => base));
  return (
    <figure class="chart-figure">
      {rows.length > 1 && <LineChart points={rows} />}
      <figcaption class="meta">
        {rows.length > 1
          ? `Quotes each ${interval}; the strip below is all articles taken in, ${number(most)} at most.`
          : `All within one ${interval}: ${rows[0]?.days}.`}
        {isPartial && ` Dashed: not all days of that ${interval} are counted, or over yet.`}
        {hasGap && ' Hatched: no articles were taken in, so there is nothing to count.'}
      </figcaption>
      <details class="table-behind">
        <summary>The same as a table</summary>
        <div tabIndex={0} role="region" aria-label="Quotes over time as a table">
          <TrendTable rows={rows} />
        </div>
      </details>
    </figure>
  );
}

/** By bucket: whether no articles were taken in and nothing is quoted. */
export function gapsIn(trend: Trend | null): boolean[] {
  const taken = takenBy(trend);
  return (trend?.quoteTimeSeries[0]?.points ?? []).map(({ bucketStart, quoteCount }) =>
    isGap({ value: quoteCount, base: taken.get(bucketStart) ?? 0 }),
  );
}

function takenBy(trend: Trend | null): Map<string, number> {
  const points = trend?.articleTimeSeries ?? [];
  return new Map(points.map(({ bucketStart, articleCount }) => [bucketStart, articleCount]));
}

function TrendTable({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Days</th>
          {['Quotes', 'Articles taken in'].map((name) => (
            <th scope="col" class="num" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ days, isPartial, value, base, href, articles }) => (
          <tr key={href}>
            <th scope="row">
              {days}
              {isPartial && <span class="meta"> (a part)</span>}
            </th>
            <td class="num">
              {isGap({ value, base }) ? 'unknown' : <a href={href}>{number(value)}</a>}
            </td>
            <td class="num">
              <a href={articles}>{number(base)}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rowsOf({ trend, period, interval, values, taken: from, today }: TrendProps): Row[] {
  const taken = takenBy(trend);
  return (trend.quoteTimeSeries[0]?.points ?? []).map((point) => {
    const start = point.bucketStart.slice(0, 10);
    const { days, isPartial } = clipBucket(start, interval, period, today);
    const base = taken.get(point.bucketStart) ?? 0;
    const words = periodWords(days);
    return {
      value: point.quoteCount,
      base,
      isPartial,
      name: bucketName(start, interval),
      days: words,
      words:
        base === 0
          ? `${words}: no articles taken in`
          : `${words}: ${count(point.quoteCount, 'quote')}; ${count(base, 'article')} taken in`,
      href: printUrl('/quotes', changed(values, { ...shortest(days), by: null, all: null })),
      articles: printUrl('/articles', { ...from, ...shortest(days) }),
    };
  });
}
