import { firstDay, lastDay } from '../../base/partial-date.js';
import { nextDay, Period, shiftDay } from '../url/period.js';
import { UrlValues } from '../url/url-keys.js';

/** How long a bucket of a time series is. */
export type Interval = NonNullable<UrlValues['by']>;

const months: Readonly<Record<Interval, number>> = {
  day: 0,
  week: 0,
  month: 1,
  quarter: 3,
  year: 12,
};

/** First day behind the bucket that begins on this day, YYYY-MM-DD. */
export function bucketEnd(start: string, interval: Interval): string {
  if (interval === 'day') return shiftDay(start, 1);
  if (interval === 'week') return shiftDay(start, 7);
  const [year, month] = start.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + months[interval], 1)).toISOString().slice(0, 10);
}

/** The interval that gives a period some twelve to sixty buckets, where that can be had. */
export function fittingInterval({ from, to }: Period): Interval {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  if (days <= 45) return 'day';
  if (days <= 190) return 'week';
  if (days <= 365 * 5 + 2) return 'month';
  if (days <= 365 * 15 + 4) return 'quarter';
  return 'year';
}

/** So many buckets a series can have. */
const mostBuckets = 1000;

const inOrder = ['day', 'week', 'month', 'quarter', 'year'] as const;

/** The interval, or the next longer one in which a period is a series that can be counted. */
export function countableInterval(interval: Interval, { from, to }: Period): Interval {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const lengths: Readonly<Record<Interval, number>> = {
    day: 1,
    week: 7,
    month: 28,
    quarter: 90,
    year: 365,
  };
  const longer = inOrder.slice(inOrder.indexOf(interval));
  return longer.find((each) => days / lengths[each] < mostBuckets - 1) ?? 'year';
}

/**
 * A period that open ends cut at the first and last quote, in whole months where its buckets are: it
 * holds the same quotes, and those are counted by the month already. Ends that were given stay.
 */
export function roundOpenEnds(
  { from, to }: Period,
  interval: Interval,
  given: { readonly from: string | null; readonly to: string | null },
): Period {
  if (months[interval] === 0) return { from, to };
  const behind = nextDay(lastDay(shiftDay(to, -1).slice(0, 7)));
  return {
    from: given.from ?? firstDay(from.slice(0, 7)),
    to: given.to !== null && given.to < behind ? given.to : behind,
  };
}

/**
 * Days of a bucket that lie within the period, and whether it counts only a part: some days lie
 * outside, or are not over yet.
 */
export function clipBucket(
  start: string,
  interval: Interval,
  period: Period,
  today: string,
): { days: Period; isPartial: boolean } {
  const end = bucketEnd(start, interval);
  const from = start < period.from ? period.from : start;
  const to = end > period.to ? period.to : end;
  return { days: { from, to }, isPartial: from !== start || to !== end || end > today };
}

const formats = {
  day: { day: 'numeric', month: 'short' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  quarter: { year: 'numeric' },
  year: { year: 'numeric' },
} as const;

/** Short name of a bucket for an axis: 12 Mar, Mar 2025, Q1 2025, 2025. */
export function bucketName(start: string, interval: Interval): string {
  const date = new Date(`${start}T00:00:00Z`);
  const text = new Intl.DateTimeFormat('en-GB', { ...formats[interval], timeZone: 'UTC' }).format(
    date,
  );
  return interval === 'quarter' ? `Q${date.getUTCMonth() / 3 + 1} ${text}` : text;
}
