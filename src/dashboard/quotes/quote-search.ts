import { Answer, Ask, Operation } from '../ask.js';
import { PageInfo, pageInfoFields, paging } from '../parts/pager.js';
import { quoteFilterOf } from '../url/quote-filter.js';
import { UrlValues } from '../url/url-keys.js';
import { Span } from '../annotated/annotate.js';
import { ShownQuote, shownQuoteFragment } from './shown-quote.js';

interface Connection {
  readonly totalCount: number;
  readonly pageInfo: PageInfo;
}

interface Listed {
  readonly quotes: Connection & { readonly nodes: readonly ShownQuote[] };
}

interface Ranked {
  readonly searchQuotes: Connection & {
    readonly edges: readonly {
      readonly node: ShownQuote;
      readonly highlights: readonly { readonly field: string; readonly matches: readonly Span[] }[];
    }[];
  };
}

/** One page of the quotes of a filter. */
export const quotesOperation: Operation<Listed> = {
  document: `query Quotes($filter: QuoteFilter, $orderBy: [QuoteOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  quotes(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    nodes { ...ShownQuote }
    ${pageInfoFields}
  }
}
${shownQuoteFragment}`,
};

/** One page of a search, best first, with the places where its words stand. */
export const searchOperation: Operation<Ranked> = {
  document: `query Search($query: String!, $filter: QuoteFilter, $first: Int, $after: String) {
  searchQuotes(query: $query, filter: $filter, first: $first, after: $after) {
    totalCount
    edges {
      node { ...ShownQuote }
      highlights { field matches { start end } }
    }
    ${pageInfoFields}
  }
}
${shownQuoteFragment}`,
};

/** A page of quotes, however it was asked for. */
export interface QuotePage extends Connection {
  readonly found: readonly { readonly quote: ShownQuote; readonly matches: readonly Span[] }[];
}

/** Asks a page of the quotes that a URL means: ranked where it has words and no order of its own. */
export async function askQuotes(values: UrlValues, ask: Ask): Promise<Answer<QuotePage>> {
  const { q, sort, after } = values;
  if (q !== undefined && (sort === undefined || sort === 'relevance')) {
    const filter = quoteFilterOf({ ...values, q: undefined });
    const answer = await ask(searchOperation, { query: q, filter, first: 20, after });
    if (answer.problem !== null) return answer;
    const { edges, ...connection } = answer.data.searchQuotes;
    const found = edges.map(({ node, highlights }) => ({
      quote: node,
      matches: highlights.flatMap(({ field, matches }) => (field === 'text' ? matches : [])),
    }));
    // The ranking is read forwards only; the browser's own way back leads back.
    const pageInfo = { ...connection.pageInfo, hasPreviousPage: false };
    return { ...answer, data: { ...connection, pageInfo, found } };
  }
  const filter = quoteFilterOf(values);
  const orderBy = orderOf(values);
  const answer = await ask(quotesOperation, { filter, orderBy, ...paging(values, 20) });
  if (answer.problem !== null) return answer;
  const { nodes, ...connection } = answer.data.quotes;
  const found = nodes.map((quote) => ({ quote, matches: [] }));
  return { ...answer, data: { ...connection, found } };
}

/** Newest first unless told. */
function orderOf({ sort }: UrlValues): object[] | undefined {
  if (sort === 'oldest') return [{ field: 'PUBLISHED_AT', direction: 'ASC' }];
  if (sort === 'confidence') return [{ field: 'CONFIDENCE', direction: 'ASC' }];
  return undefined;
}
