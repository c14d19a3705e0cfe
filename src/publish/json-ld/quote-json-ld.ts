import { toNodeId } from '../../graphql/node-id.js';
import { quoteAddress, readingAddress } from '../web-addresses.js';
import type { QuoteFacts } from '../quote-facts.js';
import { agent, compact, document, type Thing } from './schema-org.js';

/**
 * A quote as schema.org/Quotation: the words, who is quoted, and the article that they stand in.
 * Addresses of this server are left out where its origin is not known.
 */
export function quoteJsonLd(quote: QuoteFacts, origin: string): Thing {
  const { article } = quote;
  const speakers = quote.said.flatMap(({ speaker }) => (speaker ? [agent(speaker, origin)] : []));
  return document({
    '@type': 'Quotation',
    '@id': origin ? quoteAddress(origin, quote) : null,
    identifier: toNodeId('Quote', quote.rowId),
    url: article.url ?? (origin ? readingAddress(origin, quote) : null),
    text: quote.text,
    inLanguage: quote.language,
    spokenByCharacter: speakers,
    creator: speakers,
    dateCreated: quote.saidAt,
    datePublished: article.publishedAt,
    creativeWorkStatus: quote.status === 'RETRACTED' ? 'Retracted' : null,
    isPartOf: compact({
      '@type': 'NewsArticle',
      identifier: toNodeId('Article', article.rowId),
      headline: article.headline,
      url: article.url,
      datePublished: article.publishedAt,
      publisher: agent(article.outlet, origin),
    }),
  });
}
