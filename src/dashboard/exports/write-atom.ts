import { namelessSpeaker } from '../words/speakers.js';
import { ShownQuote } from '../quotes/shown-quote.js';
import { QuoteFilter } from '../url/quote-filter.js';
import { Exported } from './exported-quotes.js';

/** What an export says of itself. */
export interface ExportAbout {
  /** Address of the page whose rows these are. */
  readonly page: string;
  readonly filter: QuoteFilter;
  /** Scheme, host and port of this server. */
  readonly origin: string;
}

/** An Atom feed (RFC 4287) of all quotes, newest first. */
export async function* writeAtom(
  { batches }: Exported,
  { page, origin, filter }: ExportAbout,
): AsyncGenerator<string> {
  const first = await batches.next();
  const quotes = first.done ? [] : first.value;
  const updated = quotes[0]?.article.publishedAt ?? '1970-01-01T00:00:00.000Z';
  yield `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${xml(page)}</id>
<title>Quotes from Whosaid</title>
<subtitle>${xml(`Filter: ${JSON.stringify(filter)}`)}</subtitle>
<updated>${updated}</updated>
<link rel="alternate" type="text/html" href="${xml(page)}"/>
`;
  yield quotes.map((quote) => entry(quote, origin)).join('');
  for await (const batch of batches) yield batch.map((quote) => entry(quote, origin)).join('');
  yield '</feed>\n';
}

function entry(quote: ShownQuote, origin: string): string {
  const { article, attributions, text } = quote;
  const who = attributions
    .map(({ speaker, speakerKind }) => speaker?.name ?? namelessSpeaker[speakerKind])
    .join(' and ');
  const link = `${origin}/articles/${article.slug}#q${quote.position}`;
  return `<entry>
<id>${xml(`${origin}/quotes/${quote.id}`)}</id>
<title>${xml(`${who}: ${shortened(text)}`)}</title>
<updated>${article.publishedAt}</updated>
<author><name>${xml(who)}</name></author>
<link rel="alternate" type="text/html" href="${xml(link)}"/>
<source><title>${xml(`${article.outlet.name}: ${article.headline}`)}</title></source>
<content type="text" xml:lang="${xml(quote.language)}">${xml(text)}</content>
</entry>
`;
}

function shortened(text: string): string {
  const points = Array.from(text);
  return points.length <= 100 ? text : `${points.slice(0, 99).join('')}…`;
}

/** Escaped for text and attributes; characters that XML 1.0 has no place for are replaced. */
export function xml(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
