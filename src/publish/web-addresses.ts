import { toNodeId } from '../graphql/node-id.js';
import type { QuoteFacts, SpeakerFacts } from './quote-facts.js';

/** Where a quote is found by its id, for good. `origin` is that of this server, or empty. */
export function quoteAddress(origin: string, { rowId }: QuoteFacts): string {
  return `${origin}/quotes/${toNodeId('Quote', rowId)}`;
}

/** Where a quote is read: its article on the web, else its place in the article here. */
export function readingAddress(origin: string, { article, position }: QuoteFacts): string {
  return article.url ?? `${origin}/articles/${article.slug}#q${position}`;
}

/** The page of a person or organisation. */
export function speakerAddress(origin: string, { kind, slug }: SpeakerFacts): string {
  return `${origin}/${kind === 'PERSON' ? 'people' : 'organisations'}/${slug}`;
}
