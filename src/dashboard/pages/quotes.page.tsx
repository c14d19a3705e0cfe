import { Answer } from '../ask.js';
import { definePage, PageRequest } from '../define-page.js';
import { ActiveFilter, activeFilters } from '../parts/active-filters.js';
import { AskedBy } from '../parts/asked-by.js';
import { Chips } from '../parts/chips.js';
import { askFilterNames } from '../parts/filter-names.js';
import { askRemoved, NothingFound, Removed } from '../parts/nothing-found.js';
import { Pager } from '../parts/pager.js';
import { Failure } from '../parts/panel.js';
import { onlyFilter, TakeAway } from '../parts/take-away.js';
import { FacetLists } from '../quotes/facet-lists.js';
import { QuoteCard } from '../quotes/quote-card.js';
import { askFacets, QuoteFacets } from '../quotes/quote-facets.js';
import { askQuotes, QuotePage } from '../quotes/quote-search.js';
import { QuoteSearchForm } from '../quotes/quote-search-form.js';
import { printUrl } from '../url/print-url.js';
import { filterKeys, quoteFilterOf } from '../url/quote-filter.js';
import { counted } from '../words/numbers.js';

interface Loaded {
  readonly answer: Answer<QuotePage>;
  readonly filters: readonly ActiveFilter[];
  readonly removed: readonly Removed[];
  readonly facets: QuoteFacets | null;
}

/** /quotes: every quote of a filter, in its context. */
export const quotesPage = definePage<Loaded>({
  path: '/quotes',
  nav: 'Quotes',
  keys: [...filterKeys, 'sort', 'after', 'before'],
  exports: ({ url }) => quoteFilterOf(url.values),
  load: async ({ url }, ask) => {
    const [answer, names] = await Promise.all([
      askQuotes(url.values, ask),
      askFilterNames(url.values, ask),
    ]);
    const filters = activeFilters(url.values, names);
    const total = answer.data?.totalCount ?? 0;
    const [removed, facets] = await Promise.all([
      answer.data !== null && total === 0 ? askRemoved(filters, ask) : [],
      askFacets(url.values, total, ask),
    ]);
    return { answer, filters, removed, facets };
  },
  view: ({ answer, filters, removed, facets }, request) => {
    const { url } = request;
    const total = answer.data?.totalCount;
    const title = total === undefined ? 'Quotes' : counted(total, 'quote');
    return {
      title: [title, ...filters.map(({ words }) => words)].join(', '),
      body: (
        <>
          <header class="page-head">
            <h1>Who said that?</h1>
          </header>
          <QuoteSearchForm values={url.values} />
          <Chips path={url.path} filters={filters} />
          <Found answer={answer} removed={removed} facets={facets} request={request} />
        </>
      ),
    };
  },
});

interface FoundProps extends Pick<Loaded, 'answer' | 'removed' | 'facets'> {
  readonly request: PageRequest;
}

function Found({ answer, removed, facets, request: { url, origin } }: FoundProps) {
  const here = printUrl(url.path, url.values);
  if (answer.problem !== null) return <Failure problem={answer.problem} here={here} />;
  const { totalCount, found, pageInfo } = answer.data;
  return (
    <section class="panel" aria-labelledby="total">
      <h2 id="total">{counted(totalCount, 'quote')}</h2>
      {totalCount === 0 ? (
        <NothingFound path={url.path} removed={removed} />
      ) : (
        <div class="beside">
          <div>
            <ol class="quotes">
              {found.map(({ quote, matches }) => (
                <li key={quote.id}>
                  <QuoteCard quote={quote} inContext matches={matches} />
                </li>
              ))}
            </ol>
            <Pager url={url} info={pageInfo} />
            <TakeAway path={url.path} values={onlyFilter(url.values)} />
          </div>
          <FacetLists found={facets} path={url.path} values={url.values} origin={origin} />
        </div>
      )}
      <AskedBy asked={answer} origin={origin} />
    </section>
  );
}
