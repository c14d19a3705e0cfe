import { Ask, Asked, Operation, Problem } from '../ask.js';
import { totalOperation } from '../parts/nothing-found.js';
import { askSlugs, KnownSlugs } from '../parts/known-slugs.js';
import { quoteFilterOf } from '../url/quote-filter.js';
import { UrlValues } from '../url/url-keys.js';

/** A value of a facet and how many quotes have it. */
export interface FacetBucket {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

interface Faceted {
  readonly quotes: {
    readonly facets: readonly {
      readonly facet: string;
      readonly buckets: readonly FacetBucket[];
    }[];
  };
}

/** So many values of a facet are shown beside a list; all of them have a page of their own. */
export const mostBuckets = 8;

/** What the quotes of a filter could be narrowed down to. */
export const facetsOperation: Operation<Faceted> = {
  document: `query Facets($filter: QuoteFilter) {
  quotes(first: 0, filter: $filter) {
    facets(by: [SPEAKER, AFFILIATION, OUTLET, KIND, SPEAKER_KIND, LANGUAGE], first: ${mostBuckets + 1}) {
      facet
      buckets { value label count }
    }
  }
}`,
};

/** Facets with what their speakers are called in addresses. */
export interface QuoteFacets {
  readonly asked: Asked;
  /** Why they could not be counted; null where they were. */
  readonly problem: Problem | null;
  readonly facets: Faceted['quotes']['facets'];
  readonly slugs: KnownSlugs;
}

/** What is counted quote by quote would take too long of more than these. */
export const mostFaceted = 50_000;

/**
 * Whether the organisations that speakers of a filter speak for can be told while somebody waits: of
 * everything and of whole months they are counted already.
 */
export async function canCountOffices(values: UrlValues, ask: Ask): Promise<boolean> {
  const { from, to, ...others } = values;
  const wholeMonths = [from, to].every((date) => date === undefined || date.length <= 7);
  if (wholeMonths && Object.keys(quoteFilterOf(others)).length === 0) return true;
  const { data } = await ask(totalOperation, { filter: quoteFilterOf(values) });
  return (data?.quotes.totalCount ?? 0) <= mostFaceted;
}

/** Asks for the facets of a filter with so many quotes; null where there are none or too many. */
export async function askFacets(
  values: UrlValues,
  total: number,
  ask: Ask,
): Promise<QuoteFacets | null> {
  if (total === 0 || total > mostFaceted) return null;
  const answer = await ask(facetsOperation, { filter: quoteFilterOf(values) });
  if (answer.problem !== null)
    return { asked: answer, problem: answer.problem, facets: [], slugs: new Map() };
  const { facets } = answer.data.quotes;
  const ids = facets.flatMap(({ buckets }) => buckets.map(({ value }) => value));
  return { asked: answer, problem: null, facets, slugs: await askSlugs(ids, ask) };
}
