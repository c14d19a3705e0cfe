import { Operation } from '../ask.js';
import { ListBatch, listExport } from '../exports/list-export.js';
import { articleFilters } from './article-filters.js';

interface Listed {
  readonly id: string;
  readonly slug: string;
  readonly headline: string;
  readonly byline: string | null;
  readonly publishedAt: string;
  readonly language: string;
  readonly wordCount: number;
  readonly url: string | null;
  readonly outlet: { readonly name: string };
  readonly quotes: { readonly totalCount: number };
}

/** The next hundred articles of a filter, newest first. */
export const articleFilesOperation: Operation<ListBatch<Listed>> = {
  document: `query ExportArticles($filter: ArticleFilter, $quotes: QuoteFilter, $after: String) {
  list: articles(filter: $filter, first: 100, after: $after) {
    totalCount
    nodes {
      id
      slug
      headline
      byline
      publishedAt
      language
      wordCount
      url
      outlet { name }
      quotes(first: 0, filter: $quotes) { totalCount }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
};

/** The articles of an address, with the quotes that it means in each. */
export const articleFiles = listExport<Listed>({
  rows: 'articles',
  operation: articleFilesOperation,
  variables: articleFilters,
  columns: {
    id: ({ id }) => id,
    slug: ({ slug }) => slug,
    headline: ({ headline }) => headline,
    byline: ({ byline }) => byline,
    outlet: ({ outlet }) => outlet.name,
    publishedAt: ({ publishedAt }) => publishedAt,
    language: ({ language }) => language,
    words: ({ wordCount }) => wordCount,
    quotes: ({ quotes }) => quotes.totalCount,
    url: ({ url }) => url,
  },
});
