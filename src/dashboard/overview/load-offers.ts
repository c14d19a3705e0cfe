import { Ask } from '../ask.js';
import { askSlugs } from '../parts/known-slugs.js';
import { canCountOffices } from '../quotes/quote-facets.js';
import { quoteFilterOf } from '../url/quote-filter.js';
import { UrlValues } from '../url/url-keys.js';
import { choicesOperation, outspokenOperation } from './overview-operations.js';

/** One that a filter can be set to, with the quotes of the period. */
export interface Offer {
  readonly slug: string;
  readonly name: string;
  /** Null where it was not counted. */
  readonly count: number | null;
}

/** What the form of the front page offers to choose from: up to fifty of each. */
export interface Offers {
  readonly organisations: readonly Offer[];
  readonly outlets: readonly Offer[];
}

/** Asks which organisations people speak for most in the period of a URL, and for its outlets. */
export async function askOffers({ from, to }: UrlValues, ask: Ask): Promise<Offers> {
  const period = { from, to };
  if (!(await canCountOffices(period, ask))) return outspokenOffers(ask);
  const { data } = await ask(choicesOperation, { filter: quoteFilterOf(period) });
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
