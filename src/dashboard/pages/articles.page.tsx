import { Operation } from '../ask.js';
import { definePage } from '../define-page.js';
import { activeFilters } from '../parts/active-filters.js';
import { Chips } from '../parts/chips.js';
import { askFilterNames } from '../parts/filter-names.js';
import { PageInfo, pageInfoFields, Pager, paging } from '../parts/pager.js';
import { Panel } from '../parts/panel.js';
import { printUrl } from '../url/print-url.js';
import { articleFilterOf, filterKeys, quoteFilterOf } from '../url/quote-filter.js';
import { UrlValues } from '../url/url-keys.js';
import { day } from '../words/dates.js';
import { count } from '../words/numbers.js';

interface Listed {
  readonly slug: string;
  readonly headline: string;
  readonly language: string;
  readonly publishedAt: string;
  readonly outlet: { readonly name: string; readonly slug: string };
  readonly quotes: { readonly totalCount: number };
}

interface Answered {
  readonly articles: {
    readonly totalCount: number;
    readonly nodes: readonly Listed[];
    readonly pageInfo: PageInfo;
  };
}

/** A page of articles, with the number of quotes that a filter means in each. */
export const articlesOperation: Operation<Answered> = {
  document: `query Articles($filter: ArticleFilter, $quotes: QuoteFilter, $first: Int, $after: String, $last: Int, $before: String) {
  articles(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    nodes {
      slug
      headline
      language
      publishedAt
      outlet { name slug }
      quotes(first: 0, filter: $quotes) { totalCount }
    }
    ${pageInfoFields}
  }
}`,
};

/** /articles: those in which a filter finds quotes; without a filter on quotes, all. */
export const articlesPage = definePage({
  path: '/articles',
  nav: 'Articles',
  keys: [...filterKeys, 'after', 'before'],
  load: async ({ url: { values } }, ask) => {
    const [answer, names] = await Promise.all([
      ask(articlesOperation, { ...filtersOf(values), ...paging(values, 30) }),
      askFilterNames(values, ask),
    ]);
    return { answer, filters: activeFilters(values, names) };
  },
  view: ({ answer, filters }, { url, origin }) => {
    const total = answer.data?.articles.totalCount;
    return {
      title: 'Articles',
      body: (
        <>
          <header class="page-head">
            <h1>Where was it said?</h1>
          </header>
          <Chips path={url.path} filters={filters} />
          <Panel
            id="all"
            title={total === undefined ? 'Articles' : count(total, 'article')}
            answer={answer}
            origin={origin}
            here={printUrl(url.path, url.values)}
          >
            {({ articles }) => (
              <>
                <ArticleTable articles={articles.nodes} />
                <Pager url={url} info={articles.pageInfo} />
              </>
            )}
          </Panel>
        </>
      ),
    };
  },
});

/** Outlet, period and language are the article's own; all else asks for a quote that meets it. */
function filtersOf(values: UrlValues): Record<string, unknown> {
  const { outlet: _outlet, from: _from, to: _to, ...ofQuotes } = values;
  const quotes = quoteFilterOf(ofQuotes);
  const filter = articleFilterOf({ ...values, lang: undefined });
  const asksQuotes = Object.keys(quotes).length > 0;
  return { filter: asksQuotes ? { ...filter, quotes: { some: quotes } } : filter, quotes };
}

function ArticleTable({ articles }: { readonly articles: readonly Listed[] }) {
  if (articles.length === 0)
    return (
      <div class="empty">
        No article meets this. <a href="/articles">See all articles</a>
      </div>
    );
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Article</th>
          <th scope="col" class="optional">
            Outlet
          </th>
          <th scope="col">Date</th>
          <th scope="col" class="num">
            Quotes
          </th>
        </tr>
      </thead>
      <tbody>
        {articles.map(({ slug, headline, language, publishedAt, outlet, quotes }) => (
          <tr key={slug}>
            <th scope="row" lang={language} dir="auto">
              <a href={`/articles/${slug}`}>{headline}</a>
            </th>
            <td class="optional">{outlet.name}</td>
            <td>
              <time dateTime={publishedAt}>{day(publishedAt)}</time>
            </td>
            <td class="num">
              <a href={`/articles/${slug}`}>{quotes.totalCount}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
