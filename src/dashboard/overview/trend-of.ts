import { Answer, Ask } from '../ask.js';
import { fittingInterval, Interval, roundOpenEnds } from '../charts/buckets.js';
import { nextDay, Period } from '../url/period.js';
import { quoteFilterOf } from '../url/quote-filter.js';
import { UrlValues } from '../url/url-keys.js';
import { Trend, trendOperation } from './overview-operations.js';

/** How often over time, for a page about one speaker or body. */
export interface TrendOf {
  readonly answer: Answer<Trend>;
  readonly period: Period;
  readonly interval: Interval;
}

/** Asks the trend of a filter over the days of its quotes; null where there are none. */
export async function askTrendOf(
  values: UrlValues,
  days:
    | { readonly firstPublishedAt: string | null; readonly lastPublishedAt: string | null }
    | undefined,
  ask: Ask,
): Promise<TrendOf | null> {
  if (!days?.firstPublishedAt || !days.lastPublishedAt) return null;
  const extent = {
    from: days.firstPublishedAt.slice(0, 10),
    to: nextDay(days.lastPublishedAt.slice(0, 10)),
  };
  const interval = fittingInterval(extent);
  const period = roundOpenEnds(extent, interval, { from: null, to: null });
  const answer = await ask(trendOperation, {
    filter: quoteFilterOf(values),
    articles: {},
    period,
    interval: interval.toUpperCase(),
  });
  return { answer, period, interval };
}
