import { Answer, Ask } from '../ask.js';
import { countableInterval, fittingInterval, Interval, roundOpenEnds } from '../charts/buckets.js';
import { ActiveFilter, activeFilters } from '../parts/active-filters.js';
import { askFilterNames, FilterNames } from '../parts/filter-names.js';
import { askRemoved, Removed } from '../parts/nothing-found.js';
import { Stats } from '../parts/stats-sentence.js';
import { nextDay, Period, periodOf } from '../url/period.js';
import { argumentOf, articleFilterOf, quoteFilterOf, takenIn } from '../url/quote-filter.js';
import { UrlValues } from '../url/url-keys.js';
import { askOffers, Offers } from './load-offers.js';
import { askFew, FewSpeakers } from './few-speakers.js';
import { askKnown, KnownSpeakers } from './known-speakers.js';
import {
  Extent,
  extentOperation,
  Grid,
  gridOperation,
  Latest,
  latestOperation,
  Speakers,
  speakersOperation,
  Trend,
  trendOperation,
  Voice,
  voiceOperation,
} from './overview-operations.js';

/** What the front page needs beyond the totals; only asked where there are quotes. */
export interface Panels {
  readonly period: Period;
  readonly interval: Interval;
  readonly trend: Answer<Trend>;
  readonly speakers: Answer<Speakers>;
  readonly grid: Answer<Grid>;
  readonly latest: Answer<Latest>;
  /** Null where no organisation is looked at. */
  readonly voice: Answer<Voice> | null;
  /** Those who speak most; null where so few speak that it says nothing. */
  readonly few: FewSpeakers | null;
  readonly known: KnownSpeakers;
}

/** Everything that the front page shows. */
export interface Overview {
  readonly extent: Answer<Extent>;
  readonly names: FilterNames;
  readonly filters: readonly ActiveFilter[];
  readonly removed: readonly Removed[];
  readonly panels: Panels | null;
  /** Organisations and outlets that the filter can be set to. */
  readonly offers: Offers;
}

/** How many speakers the table has unless all are asked for. */
const fewSpeakers = 15;

/** Asks all that the front page shows: the extent of its filter, and each panel as soon as it can be. */
export async function loadOverview(values: UrlValues, today: string, ask: Ask): Promise<Overview> {
  const filter = quoteFilterOf(values);
  const offered = askOffers(values, ask);
  const timeless = {
    grid: ask(gridOperation, { filter, ...gridLimits(values) }),
    latest: ask(latestOperation, { filter }),
  };
  const [extent, names] = await Promise.all([
    ask(extentOperation, { filter }),
    askFilterNames(values, ask),
  ]);
  const filters = activeFilters(values, names);
  const period = extent.data === null ? null : extentOf(values, today, extent.data);
  const [panels, removed, offers] = await Promise.all([
    period === null || extent.data === null
      ? null
      : loadPanels(values, period, extent.data.quoteStats, timeless, ask),
    extent.data?.quoteStats.quotes === 0 ? askRemoved(filters, ask) : [],
    offered,
    timeless.grid,
    timeless.latest,
  ]);
  return { extent, names, filters, removed, panels, offers };
}

/** Panels that show no time: they need not wait for the extent. */
interface Timeless {
  readonly grid: Promise<Answer<Grid>>;
  readonly latest: Promise<Answer<Latest>>;
}

async function loadPanels(
  values: UrlValues,
  extent: Period,
  stats: Stats,
  timeless: Timeless,
  ask: Ask,
): Promise<Panels> {
  const filter = quoteFilterOf(values);
  const interval = countableInterval(values.by ?? fittingInterval(extent), extent);
  const period = roundOpenEnds(extent, interval, periodOf(values.from, values.to));
  const time = { period, interval: interval.toUpperCase() };
  const articles = articleFilterOf(takenIn({ ...values, from: undefined, to: undefined }));
  const limit = values.all === true ? 100 : fewSpeakers;
  const [trend, speakers, grid, latest, voice] = await Promise.all([
    ask(trendOperation, { ...time, filter, articles }),
    ask(speakersOperation, { ...time, filter, limit }),
    timeless.grid,
    timeless.latest,
    values.org === undefined
      ? null
      : ask(voiceOperation, {
          ...time,
          ...argumentOf(values.org),
          sub: values.sub === true,
          filter: articles,
        }),
  ]);
  const ids = [
    ...(speakers.data?.quoteTimeSeries.map(({ key }) => key) ?? []),
    ...(grid.data?.quoteGrid.rows.map(({ value }) => value) ?? []),
    ...(grid.data?.quoteGrid.columns.map(({ value }) => value) ?? []),
  ];
  const [known, few] = await Promise.all([
    askKnown(ids, filter, ask),
    askFew(speakers.data, stats, { ...time, filter }, ask),
  ]);
  return { period, interval, trend, speakers, grid, latest, voice, few, known };
}

/**
 * The period of the URL as far as it has come; open ends reach to the first and last quote. Null
 * without any quote.
 */
function extentOf({ from, to }: UrlValues, today: string, { quoteStats }: Extent): Period | null {
  const { firstPublishedAt: first, lastPublishedAt: last } = quoteStats;
  if (first === null || last === null) return null;
  const given = periodOf(from, to);
  const end = nextDay(last.slice(0, 10));
  const tomorrow = nextDay(today);
  const latest = end > tomorrow ? end : tomorrow;
  return {
    from: given.from ?? first.slice(0, 10),
    to: given.to === null ? end : given.to > latest ? latest : given.to,
  };
}

function gridLimits({ all }: UrlValues): { rows: number; columns: number } {
  return all === true ? { rows: 50, columns: 50 } : { rows: 12, columns: 8 };
}
