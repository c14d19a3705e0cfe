import { escapeXml } from '../../base/escape-xml.js';
import { readingAddress } from '../web-addresses.js';
import type { QuoteFacts } from '../quote-facts.js';
import { speakerWithRole } from '../speaker-words.js';

/** A card for pages of others, in pixels; the height is what the words are likely to take. */
export interface EmbedCard {
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** How large a card may be; `origin` is that of this server. */
export interface CardSpace {
  readonly origin: string;
  readonly maxWidth?: number;
  readonly maxHeight?: number;
}

const widest = 600;
const padding = 20;
const lineHeight = 26;
/** Of a letter at 17 pixels, rather too much. */
const letterWidth = 8.5;

/**
 * A quote as a card of plain HTML: no script, no resource from anywhere, all words escaped. A card
 * that is higher than it may be scrolls.
 */
export function embedCard(
  quote: QuoteFacts,
  { origin, maxWidth, maxHeight }: CardSpace,
): EmbedCard {
  const { article, language, kind, text } = quote;
  const width = Math.min(widest, maxWidth ?? widest);
  const lettersALine = Math.max(8, Math.floor((width - 2 * padding) / letterWidth));
  const lines = Math.ceil([...text].length / lettersALine) + 3;
  const height = Math.min(lines * lineHeight + 2 * padding, maxHeight ?? Infinity);
  const address = escapeXml(readingAddress(origin, quote));
  const words = kind === 'INDIRECT' ? escapeXml(text) : `“${escapeXml(text)}”`;
  const html =
    `<figure class="whosaid-quote" style="box-sizing:border-box;width:100%;max-width:${width}px;` +
    `max-height:${height}px;overflow:auto;margin:0;padding:${padding}px;border:1px solid #c8c8c8;` +
    `border-radius:6px;font:17px/${lineHeight}px Georgia,serif">` +
    `<blockquote lang="${escapeXml(language)}" dir="auto" cite="${address}" style="margin:0">${words}</blockquote>` +
    `<figcaption style="margin-top:8px;font-size:15px">— ${escapeXml(speakerWithRole(quote))}, ` +
    `<a href="${address}">${escapeXml(article.outlet.name)}, ` +
    `<time datetime="${article.publishedAt}">${article.publishedAt.slice(0, 10)}</time></a></figcaption></figure>`;
  return { html, width, height };
}
