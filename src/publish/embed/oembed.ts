import { escapeXml } from '../../base/escape-xml.js';
import { quoteAddress, speakerAddress } from '../web-addresses.js';
import type { QuoteFacts } from '../quote-facts.js';
import { speakerWords } from '../speaker-words.js';
import { embedCard, type CardSpace } from './embed-card.js';

/** Members of an oEmbed 1.0 response of type rich, by their names there. */
export type Oembed = Readonly<Record<string, string | number>>;

/** How long consumers may keep a response, in seconds. */
const cacheAge = 3600;

/** A quote as an oEmbed response of type rich (oembed.com, 2.3.4.4). */
export function oembedOf(quote: QuoteFacts, space: CardSpace): Oembed {
  const { origin } = space;
  const who = speakerWords(quote);
  const [first] = quote.said;
  return {
    version: '1.0',
    type: 'rich',
    title: `${who ?? 'Unknown speaker'} in ${quote.article.outlet.name}: ${quote.article.headline}`,
    ...(who === null ? {} : { author_name: who }),
    ...(first?.speaker ? { author_url: speakerAddress(origin, first.speaker) } : {}),
    provider_name: 'Whosaid',
    provider_url: `${origin}/`,
    cache_age: cacheAge,
    ...embedCard(quote, space),
  };
}

/** The response as XML. */
export function oembedXml(response: Oembed): string {
  const members = Object.entries(response).map(
    ([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${members.join('')}</oembed>\n`;
}

/** Where the oEmbed response of a quote is found. */
export function oembedAddress(origin: string, quote: QuoteFacts, maxWidth?: number): string {
  const url = encodeURIComponent(quoteAddress(origin, quote));
  return `${origin}/oembed?url=${url}&format=json${maxWidth === undefined ? '' : `&maxwidth=${maxWidth}`}`;
}
