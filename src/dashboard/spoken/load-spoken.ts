import { Answer, Ask, Operation } from '../ask.js';
import { askSlugs, KnownSlugs } from '../parts/known-slugs.js';
import { ShownQuote, shownQuoteFragment } from '../quotes/shown-quote.js';
import { quoteFilterOf } from '../url/quote-filter.js';
import { UrlValues } from '../url/url-keys.js';

/** The newest quotes of a filter, and its first. */
export interface Ends {
  readonly latest: { readonly totalCount: number; readonly nodes: readonly ShownQuote[] };
  readonly first: { readonly nodes: readonly ShownQuote[] };
}

/** The ten newest quotes of a filter, and its first. */
export const endsOperation: Operation<Ends> = {
  document: `query Ends($filter: QuoteFilter) {
  latest: quotes(filter: $filter, first: 10) { totalCount nodes { ...ShownQuote } }
  first: quotes(filter: $filter, first: 1, orderBy: [{ field: PUBLISHED_AT, direction: ASC }]) {
    nodes { ...ShownQuote }
  }
}
${shownQuoteFragment}`,
};

/** What was printed most often, whole or in part. */
export interface Repeated {
  readonly mostRepeated: readonly {
    readonly quoteCount: number;
    readonly articleCount: number;
    readonly quote: ShownQuote;
    readonly cluster: { readonly id: string; readonly occurrenceCount: number };
  }[];
}

/** The words of a filter that were printed most often; none where nothing was printed twice. */
export const repeatedOperation: Operation<Repeated> = {
  document: `query Repeated($filter: QuoteFilter) {
  mostRepeated(filter: $filter, first: 1) {
    quoteCount
    articleCount
    quote { ...ShownQuote }
    cluster { id occurrenceCount }
  }
}
${shownQuoteFragment}`,
};

/** How many quotes each outlet has. */
export interface ByOutlet {
  readonly quotes: {
    readonly facets: readonly {
      readonly buckets: readonly {
        readonly value: string;
        readonly label: string;
        readonly count: number;
      }[];
    }[];
  };
}

/** The ten outlets of a filter with most quotes. */
export const byOutletOperation: Operation<ByOutlet> = {
  document: `query ByOutlet($filter: QuoteFilter) {
  quotes(filter: $filter, first: 0) {
    facets(by: [OUTLET], first: 10) { buckets { value label count } }
  }
}`,
};

/** What the pages of people and bodies show of what was said. */
export interface Spoken {
  readonly ends: Answer<Ends>;
  readonly repeated: Answer<Repeated>;
  readonly byOutlet: Answer<ByOutlet>;
  readonly slugs: KnownSlugs;
}

/** Asks for the quotes of a filter; null where it has none, which may turn out meanwhile. */
export async function askSpoken(
  values: UrlValues,
  total: Promise<number>,
  ask: Ask,
): Promise<Spoken | null> {
  const filter = quoteFilterOf(values);
  const [ends, repeated, byOutlet] = await Promise.all([
    ask(endsOperation, { filter }),
    ask(repeatedOperation, { filter }),
    ask(byOutletOperation, { filter }),
  ]);
  if ((await total) === 0) return null;
  const buckets = byOutlet.data?.quotes.facets[0]?.buckets ?? [];
  const slugs = await askSlugs(
    buckets.map(({ value }) => value),
    ask,
  );
  return { ends, repeated, byOutlet, slugs };
}
