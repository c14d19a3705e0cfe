import { Ask, Operation } from '../ask.js';
import { ActiveFilter } from '../parts/active-filters.js';
import { Removed } from '../parts/nothing-found.js';
import { FilterVariable } from '../url/filter-variable.js';
import { changed } from '../url/print-url.js';
import { articleFilterOf, organisationAsked, quoteFilterOf } from '../url/quote-filter.js';
import { UrlValues } from '../url/url-keys.js';

/** Variables: which articles a URL means, and which of their quotes. */
export interface ArticleFilters extends Readonly<Record<string, unknown>> {
  readonly filter: FilterVariable;
  readonly quotes: FilterVariable;
}

/**
 * Outlet, period and language of writing are the article's own; `voice` asks what it does to the
 * organisation; all else asks for a quote that meets it.
 */
export function articleFilters(values: UrlValues): ArticleFilters {
  const quotes = quoteFilterOf(ofQuotes(values));
  const demands = [
    articleFilterOf(values),
    ...(Object.keys(quotes).length > 0 ? [{ quotes: { some: quotes } }] : []),
    ...voiceOf(values),
    ...(values.quoted === true ? [{ quotes: { some: {} } }] : []),
  ].filter((demand) => Object.keys(demand).length > 0);
  return { filter: demands.length === 1 ? demands[0]! : { and: demands }, quotes };
}

/** The articles in which quotes of a filter stand; without a filter those with any quote. */
export function articlesWith(values: UrlValues): UrlValues {
  const asksQuotes = Object.keys(quoteFilterOf(ofQuotes(values))).length > 0;
  return asksQuotes ? values : { ...values, quoted: true };
}

/** The quotes of one article that a list of articles counts. */
export function quotesIn(article: string, values: UrlValues): UrlValues {
  return { ...ofQuotes(values), article };
}

/** How many articles a filter lets through. */
export const articleTotalOperation: Operation<{
  readonly articles: { readonly totalCount: number };
}> = {
  document: `query ArticleTotal($filter: ArticleFilter) {
  articles(first: 0, filter: $filter) { totalCount }
}`,
};

/** Asks how many articles there would be without each condition in turn. */
export async function askRemovedArticles(
  filters: readonly ActiveFilter[],
  ask: Ask,
): Promise<Removed[]> {
  const answers = await Promise.all(
    filters.map(({ without }) =>
      ask(articleTotalOperation, { filter: articleFilters(without).filter }),
    ),
  );
  return filters.map((filter, index) => ({
    ...filter,
    total: answers[index]?.data?.articles.totalCount ?? 0,
  }));
}

function ofQuotes(values: UrlValues): UrlValues {
  const own = {
    outlet: null,
    from: null,
    to: null,
    written: null,
    voice: null,
    quoted: null,
  } as const;
  if (values.voice === undefined) return changed(values, own);
  if (values.voice === 'heard') return changed(values, { ...own, own: true });
  return changed(values, { ...own, org: null, sub: null, own: null });
}

function voiceOf(values: UrlValues): FilterVariable[] {
  const { voice } = values;
  const asked = organisationAsked({ ...values, own: undefined });
  if (asked === undefined || voice === undefined || voice === 'heard') return [];
  const silent = { quotes: { none: { affiliation: { ...asked, orSelf: true } } } };
  return [{ concerns: asked }, ...(voice === 'silent' ? [silent] : [])];
}
