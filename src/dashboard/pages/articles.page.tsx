import { Operation } from '../ask.js';
import { definePage } from '../define-page.js';
import { activeFilters } from '../parts/active-filters.js';
import { Chips } from '../parts/chips.js';
import { askFilterNames } from '../parts/filter-names.js';
import { NothingFound } from '../parts/nothing-found.js';
import { PageInfo, pageInfoFields, Pager, paging } from '../parts/pager.js';
import { Panel } from '../parts/panel.js';
import { TakeAway } from '../parts/take-away.js';
import { articleFiles } from '../articles/article-files.js';
import { ArticleSearchForm } from '../articles/article-search-form.js';
import { changed, printUrl } from '../url/print-url.js';
import { articleFilters, askRemovedArticles, quotesIn } from '../articles/article-filters.js';
import { filterKeys } from '../url/quote-filter.js';
import { UrlValues } from '../url/url-keys.js';
import { day } from '../words/dates.js';
import { counted, number } from '../words/numbers.js';

interface Listed {
  readonly id: string;
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
      id
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
  keys: [...filterKeys, 'written', 'voice', 'quoted', 'after', 'before'],
  lists: articleFiles,
  load: async ({ url: { values } }, ask) => {
    const [answer, names] = await Promise.all([
      ask(articlesOperation, { ...articleFilters(values), ...paging(values, 30) }),
      askFilterNames(values, ask),
    ]);
    const filters = activeFilters(values, names);
    const isEmpty = answer.data?.articles.totalCount === 0;
    return { answer, filters, removed: isEmpty ? await askRemovedArticles(filters, ask) : [] };
  },
  view: ({ answer, filters, removed }, { url, origin }) => {
    const total = answer.data?.articles.totalCount;
    return {
      title: 'Articles',
      body: (
        <>
          <header class="page-head">
            <h1>Where was it said?</h1>
          </header>
          <ArticleSearchForm values={url.values} />
          <Chips path={url.path} filters={filters} />
          <Panel
            id="all"
            title={total === undefined ? 'Articles' : counted(total, 'article')}
            answer={answer}
            origin={origin}
            here={printUrl(url.path, url.values)}
          >
            {({ articles }) =>
              articles.totalCount === 0 ? (
                <NothingFound path={url.path} removed={removed} one="article" />
              ) : (
                <>
                  <ArticleTable articles={articles.nodes} values={url.values} />
                  <Pager url={url} info={articles.pageInfo} />
                  <TakeAway path={url.path} values={changed(url.values, {})} isList />
                </>
              )
            }
          </Panel>
        </>
      ),
    };
  },
});

interface TableProps {
  readonly articles: readonly Listed[];
  readonly values: UrlValues;
}

function ArticleTable({ articles, values }: TableProps) {
  return (
    <table class="articles">
      <thead>
        <tr>
          <th scope="col">Article</th>
          <th scope="col" class="optional">
            Outlet
          </th>
          <th scope="col" class="optional">
            Date
          </th>
          <th scope="col" class="num">
            Quotes
          </th>
        </tr>
      </thead>
      <tbody>
        {articles.map(({ id, slug, headline, language, publishedAt, outlet, quotes }) => (
          <tr key={slug}>
            <th scope="row" lang={language} dir="auto">
              <a href={`/articles/${slug}`}>{headline}</a>
              <span class="compact meta" lang="en" dir="ltr">
                {outlet.name}, {day(publishedAt)}
              </span>
            </th>
            <td class="optional">
              <a href={`/organisations/${outlet.slug}`}>{outlet.name}</a>
            </td>
            <td class="optional">
              <time dateTime={publishedAt}>{day(publishedAt)}</time>
            </td>
            <td class="num">
              <a href={printUrl('/quotes', quotesIn(id, values))}>{number(quotes.totalCount)}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
