import { Answer, Ask } from '../ask.js';
import { countableInterval, fittingInterval, Interval, roundOpenEnds } from '../charts/buckets.js';
import { ActiveFilter, activeFilters } from '../parts/active-filters.js';
import { askFilterNames, FilterNames } from '../parts/filter-names.js';
import { askSlugs } from '../parts/known-slugs.js';
import { askRemoved, Removed, totalOperation } from '../parts/nothing-found.js';
import { Stats } from '../parts/stats-sentence.js';
import { mostFaceted } from '../quotes/quote-facets.js';
import { nextDay, Period, periodOf } from '../url/period.js';
import { argumentOf, articleFilterOf, quoteFilterOf, takenIn } from '../url/quote-filter.js';
import { speakerName } from '../url/speaker-names.js';
import { UrlValues } from '../url/url-keys.js';
import { askFew, FewSpeakers } from './few-speakers.js';
import {
  choicesOperation,
  Extent,
  extentOperation,
  Grid,
  gridOperation,
  Known,
  knownOperation,
  Latest,
  latestOperation,
  outspokenOperation,
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
  readonly known: KnownById;
}

/** How a URL names a speaker of whom an id is known. */
export function nameOf(id: string, known: KnownById): string {
  const node = known.get(id);
  return node === undefined ? id : speakerName(node.__typename, node.slug);
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

/** One that a filter can be set to, with the quotes of the period. */
export interface Offer {
  readonly slug: string;
  readonly name: string;
  /** Null where it was not counted. */
  readonly count: number | null;
}

/** What the form of the front page offers to choose from. */
export interface Offers {
  readonly organisations: readonly Offer[];
  readonly outlets: readonly Offer[];
}

/** What is known of an id. */
export type KnownById = ReadonlyMap<string, NonNullable<Known['nodes'][number]>>;

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

async function askOffers({ from, to }: UrlValues, ask: Ask): Promise<Offers> {
  const filter = quoteFilterOf({ from, to });
  const total = await ask(totalOperation, { filter });
  if ((total.data?.quotes.totalCount ?? 0) > mostFaceted) return outspokenOffers(ask);
  const { data } = await ask(choicesOperation, { filter });
  const facets = data?.choices.facets ?? [];
  const ids = facets.flatMap(({ buckets }) => buckets.map(({ value }) => value));
  const slugs = await askSlugs(ids, ask);
  const offersOf = (facet: string): Offer[] =>
    facets
      .filter((result) => result.facet === facet)
      .flatMap(({ buckets }) => buckets)
      .map(({ value, label, count }) => ({ slug: slugs.get(value) ?? value, name: label, count }));
  return { organisations: offersOf('AFFILIATION'), outlets: offersOf('OUTLET') };
}

/** Where counting every organisation would take too long; outlets are chosen in the table then. */
async function outspokenOffers(ask: Ask): Promise<Offers> {
  const { data } = await ask(outspokenOperation, {});
  const organisations = data?.organisations.nodes ?? [];
  return { organisations: organisations.map((each) => ({ ...each, count: null })), outlets: [] };
}

/** Asks what is known of up to a hundred speakers and outlets, with the last quote within a filter. */
export async function askKnown(
  wanted: readonly string[],
  filter: Readonly<Record<string, unknown>>,
  ask: Ask,
): Promise<KnownById> {
  const ids = [...new Set(wanted)].filter((id) => id !== '_other').slice(0, 100);
  if (ids.length === 0) return new Map();
  const answer = await ask(knownOperation, { ids, filter });
  const found = answer.data?.nodes ?? [];
  return new Map(found.flatMap((node) => (node === null ? [] : [[node.id, node] as const])));
}
