import { namelessSpeaker } from '../words/speakers.js';
import { placeOf } from '../quotes/place-of.js';
import { ShownQuote } from '../quotes/shown-quote.js';
import { FilterVariable } from '../url/filter-variable.js';
import { escapeXml } from '../../base/escape-xml.js';
import { Exported } from './exported-quotes.js';

/** What an export says of itself. */
export interface ExportAbout {
  /** Address of the page whose rows these are. */
  readonly page: string;
  readonly filter: FilterVariable;
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
<id>${escapeXml(page)}</id>
<title>Quotes from Whosaid</title>
<subtitle>${escapeXml(`Filter: ${JSON.stringify(filter)}`)}</subtitle>
<updated>${updated}</updated>
<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>
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
  const link = origin + placeOf(quote);
  return `<entry>
<id>${escapeXml(`${origin}/quotes/${quote.id}`)}</id>
<title>${escapeXml(`${who}: ${shortened(text)}`)}</title>
<updated>${article.publishedAt}</updated>
<author><name>${escapeXml(who)}</name></author>
<link rel="alternate" type="text/html" href="${escapeXml(link)}"/>
<source><title>${escapeXml(`${article.outlet.name}: ${article.headline}`)}</title></source>
${marksOf(quote)}<content type="text" xml:lang="${escapeXml(quote.language)}">${escapeXml(text)}</content>
</entry>
`;
}

/** Whether it was corrected or retracted, and whether a machine read it or somebody vouches for it. */
function marksOf({ status, verified, provenance }: ShownQuote): string {
  const isMachine = provenance.method === 'RULE' || provenance.method === 'MODEL';
  const marks = [
    ...(status === 'ACTIVE' ? [] : [status.toLowerCase()]),
    ...(verified ? ['verified'] : isMachine ? ['machine-read'] : []),
  ];
  return marks.map((mark) => `<category term="${mark}"/>\n`).join('');
}

function shortened(text: string): string {
  const points = Array.from(text);
  return points.length <= 100 ? text : `${points.slice(0, 99).join('')}…`;
}
