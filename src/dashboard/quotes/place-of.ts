import { retractedName } from '../annotated/annotated-text.js';
import { ShownQuote } from './shown-quote.js';

type Placed = Pick<ShownQuote, 'id' | 'status' | 'position'> & {
  readonly article: { readonly slug: string };
};

/** What a quote is called behind the # of its article's page. */
export function nameInArticle(quote: Omit<Placed, 'article'>): string {
  return quote.status === 'RETRACTED' ? retractedName(quote.id) : String(quote.position);
}

/** Address of a quote in its article. */
export function placeOf(quote: Placed): string {
  return `/articles/${quote.article.slug}#q${nameInArticle(quote)}`;
}
