import { AnnotatedText, KeyToMarks } from '../annotated/annotated-text.js';
import { Span } from '../annotated/annotate.js';
import { Answer, Ask, Asked, Operation } from '../ask.js';
import { definePage, View } from '../define-page.js';
import { articleId } from '../articles/article-id.js';
import { AskedBy } from '../parts/asked-by.js';
import { askFromPlace } from '../parts/ask-from-place.js';
import { ForwardInfo, forwardInfoFields, Further } from '../parts/further.js';
import { TakeAway } from '../parts/take-away.js';
import { failedPage, missingPage } from '../parts/whole-page.js';
import { ArticleQuote, articleQuoteFragment } from '../quotes/article-quote.js';
import { ArticleQuoteNote } from '../quotes/article-quote-note.js';
import { nameInArticle } from '../quotes/place-of.js';
import { PageUrl } from '../url/parse-url.js';
import { printUrl } from '../url/print-url.js';
import { quoteFilterOf } from '../url/quote-filter.js';
import { day } from '../words/dates.js';
import { count, number } from '../words/numbers.js';

interface Article {
  readonly id: string;
  readonly slug: string;
  readonly headline: string;
  readonly byline: string | null;
  readonly url: string | null;
  readonly language: string;
  readonly version: number;
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly plainText: string;
  readonly wordCount: number;
  readonly outlet: { readonly name: string; readonly slug: string };
  readonly standing: { readonly totalCount: number };
  readonly quotes: {
    readonly totalCount: number;
    readonly nodes: readonly ArticleQuote[];
    readonly pageInfo: ForwardInfo;
  };
}

interface Answered {
  readonly article: Article | null;
}

/** An article with all that is said in it. */
export const articleOperation: Operation<Answered> = {
  document: `query Article($slug: String!, $after: String) {
  article(slug: $slug) {
    id
    slug
    headline
    byline
    url
    language
    version
    publishedAt
    updatedAt
    plainText
    wordCount
    outlet { name slug }
    standing: quotes(first: 0) { totalCount }
    quotes(first: 100, after: $after, filter: { status: [ACTIVE, CORRECTED, RETRACTED] }, orderBy: [{ field: POSITION, direction: ASC }]) {
      totalCount
      nodes { ...ArticleQuote }
      ${forwardInfoFields}
    }
  }
}
${articleQuoteFragment}`,
};

/** So many quotes are marked at once, so that places in a long article are found by its address. */
const mostMarked = 1000;

/** Asks for an article with its quotes, in as many steps as they take. */
async function askArticle(
  slug: string,
  after: string | undefined,
  ask: Ask,
): Promise<Answer<Answered>> {
  const first = await askFromPlace(articleOperation, { slug }, { after }, ask);
  if (!first.data?.article) return first;
  let { article } = first.data;
  const { hasPreviousPage } = article.quotes.pageInfo;
  while (article.quotes.pageInfo.hasNextPage && article.quotes.nodes.length < mostMarked) {
    const next = await ask(articleOperation, { slug, after: article.quotes.pageInfo.endCursor });
    if (!next.data?.article) return next;
    const { quotes } = next.data.article;
    const nodes = [...article.quotes.nodes, ...quotes.nodes];
    const pageInfo = { ...quotes.pageInfo, hasPreviousPage };
    article = { ...article, quotes: { ...quotes, nodes, pageInfo } };
  }
  return { ...first, data: { article } };
}

/** /articles/SLUG#q3: the text of an article with its quotes marked. */
export const articlePage = definePage({
  path: '/articles/:slug',
  keys: ['after'],
  exports: async ({ params }, ask) => {
    const id = await articleId(params['slug'] ?? '', ask);
    return id === null ? null : quoteFilterOf({ article: id });
  },
  load: ({ url, params }, ask) => askArticle(params['slug'] ?? '', url.values.after, ask),
  view: (answer, { url, origin }) => {
    if (answer.problem !== null) return failedPage(answer.problem, url.path);
    const { article } = answer.data;
    if (article === null)
      return missingPage('article', <a href="/quotes">Look among all quotes.</a>);
    return viewOf(article, answer, url, origin);
  },
});

function viewOf(article: Article, asked: Asked, url: PageUrl, origin: string): View {
  const { headline, language, outlet, plainText, quotes } = article;
  // A quote that was retracted under an earlier text has no place in this one.
  const placed = quotes.nodes.filter(
    ({ status, provenance }) =>
      status !== 'RETRACTED' || provenance.articleVersion === article.version,
  );
  const marked = placed.map((quote) => ({
    ...quote,
    name: nameInArticle(quote),
    sources: quote.attributions.flatMap(({ span }): Span[] => (span === null ? [] : [span])),
  }));
  return {
    title: `${headline}, ${outlet.name}`,
    body: (
      <>
        <header class="page-head">
          <p class="kicker">
            <a href={`/organisations/${outlet.slug}`}>{outlet.name}</a>
          </p>
          <h1 lang={language} dir="auto">
            {headline}
          </h1>
          <Imprint article={article} />
        </header>
        <KeyToMarks retracted={placed.some(({ status }) => status === 'RETRACTED')} />
        <Further
          url={url}
          place="after"
          list={quotes}
          one="quote"
          many="quotes"
          done=" are marked"
          anchor=""
        />
        <AnnotatedText
          text={plainText}
          language={language}
          quotes={marked}
          note={(quote) => <ArticleQuoteNote quote={quote} />}
        />
        {article.standing.totalCount > 0 && (
          <TakeAway path={url.path} values={{}} what="Its quotes" />
        )}
        <AskedBy asked={asked} origin={origin} />
      </>
    ),
  };
}

function Imprint({ article }: { readonly article: Article }) {
  const { id, byline, publishedAt, version, updatedAt, url, wordCount, standing } = article;
  const retracted = article.quotes.totalCount - standing.totalCount;
  return (
    <p class="meta">
      {byline !== null && `${byline} · `}
      <time dateTime={publishedAt}>{day(publishedAt)}</time>
      {version > 1 && `, version ${version} of ${day(updatedAt)}`} · {count(wordCount, 'word')} ·{' '}
      <a href={printUrl('/quotes', { article: id })}>{count(standing.totalCount, 'quote')}</a>
      {retracted > 0 && (
        <>
          {' · '}
          <a href={printUrl('/quotes', { article: id, status: ['retracted'] })}>
            {number(retracted)} retracted
          </a>
        </>
      )}
      {url !== null && /^https?:/.test(url) && (
        <>
          {' · '}
          <a href={url} rel="noreferrer">
            where it was published
          </a>
        </>
      )}
    </p>
  );
}
