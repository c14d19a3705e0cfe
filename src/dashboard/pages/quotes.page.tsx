import { Answer, Operation } from '../ask.js';
import { definePage, PageRequest } from '../define-page.js';
import { ActiveFilter, activeFilters } from '../parts/active-filters.js';
import { AskedBy } from '../parts/asked-by.js';
import { Chips } from '../parts/chips.js';
import { askFilterNames } from '../parts/filter-names.js';
import { askRemoved, NothingFound, Removed } from '../parts/nothing-found.js';
import { PageInfo, pageInfoFields, Pager, paging } from '../parts/pager.js';
import { Failure } from '../parts/panel.js';
import { TakeAway } from '../parts/take-away.js';
import { QuoteList } from '../quotes/quote-list.js';
import { QuoteSearchForm } from '../quotes/quote-search-form.js';
import { ShownQuote, shownQuoteFragment } from '../quotes/shown-quote.js';
import { printUrl } from '../url/print-url.js';
import { filterKeys, quoteFilterOf } from '../url/quote-filter.js';
import { UrlValues } from '../url/url-keys.js';
import { count } from '../words/numbers.js';

interface Quotes {
  readonly quotes: {
    readonly totalCount: number;
    readonly nodes: readonly ShownQuote[];
    readonly pageInfo: PageInfo;
  };
}

/** One page of the quotes of a filter. */
export const quotesOperation: Operation<Quotes> = {
  document: `query Quotes($filter: QuoteFilter, $orderBy: [QuoteOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  quotes(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    nodes { ...ShownQuote }
    ${pageInfoFields}
  }
}
${shownQuoteFragment}`,
};

interface Loaded {
  readonly answer: Answer<Quotes>;
  readonly filters: readonly ActiveFilter[];
  readonly removed: readonly Removed[];
}

/** /quotes: every quote of a filter, in its context. */
export const quotesPage = definePage<Loaded>({
  path: '/quotes',
  nav: 'Quotes',
  keys: [...filterKeys, 'sort', 'after', 'before'],
  exports: ({ url }) => quoteFilterOf(url.values),
  load: async ({ url }, ask) => {
    const [answer, names] = await Promise.all([
      ask(quotesOperation, {
        filter: quoteFilterOf(url.values),
        orderBy: orderOf(url.values),
        ...paging(url.values, 20),
      }),
      askFilterNames(url.values, ask),
    ]);
    const filters = activeFilters(url.values, names);
    const isEmpty = answer.data?.quotes.totalCount === 0;
    return { answer, filters, removed: isEmpty ? await askRemoved(filters, ask) : [] };
  },
  view: ({ answer, filters, removed }, request) => {
    const { url } = request;
    const total = answer.data?.quotes.totalCount;
    const title = total === undefined ? 'Quotes' : count(total, 'quote');
    return {
      title: [title, ...filters.map(({ words }) => words)].join(', '),
      body: (
        <>
          <header class="page-head">
            <h1>Who said that?</h1>
          </header>
          <QuoteSearchForm values={url.values} />
          <Chips path={url.path} filters={filters} />
          <Found answer={answer} removed={removed} request={request} />
        </>
      ),
    };
  },
});

interface FoundProps {
  readonly answer: Answer<Quotes>;
  readonly removed: readonly Removed[];
  readonly request: PageRequest;
}

function Found({ answer, removed, request: { url, origin } }: FoundProps) {
  const here = printUrl(url.path, url.values);
  if (answer.problem !== null) return <Failure problem={answer.problem} here={here} />;
  const { totalCount, nodes, pageInfo } = answer.data.quotes;
  return (
    <section class="panel" aria-labelledby="total">
      <h2 id="total">{count(totalCount, 'quote')}</h2>
      {totalCount === 0 ? (
        <NothingFound path={url.path} removed={removed} />
      ) : (
        <>
          <QuoteList quotes={nodes} inContext />
          <Pager url={url} info={pageInfo} />
          <TakeAway url={url} />
        </>
      )}
      <AskedBy asked={answer} origin={origin} />
    </section>
  );
}

/** Newest first unless told. */
function orderOf({ sort }: UrlValues): object[] | undefined {
  if (sort === 'oldest') return [{ field: 'PUBLISHED_AT', direction: 'ASC' }];
  if (sort === 'confidence') return [{ field: 'CONFIDENCE', direction: 'ASC' }];
  return undefined;
}
