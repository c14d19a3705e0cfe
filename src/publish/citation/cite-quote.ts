import { toNodeId } from '../../graphql/node-id.js';
import type { QuoteFacts } from '../quote-facts.js';
import { speakerWithRole, speakerWords } from '../speaker-words.js';
import { CitationStyle } from './citation-style.enum.js';
import { bibtexEntry } from './bibtex-entry.js';

const styles: Readonly<Record<CitationStyle, (quote: QuoteFacts) => string>> = {
  PLAIN: plain,
  APA: apa,
  MLA: mla,
  CHICAGO: chicago,
  BIBTEX: (quote) => bibtexEntry(toNodeId('Quote', quote.rowId), quote),
};

/** A quote with its source in one of the styles. Days are those of publication in UTC. */
export function citeQuote(quote: QuoteFacts, { style }: { style: CitationStyle }): string {
  return styles[style](quote);
}

/** “We waited.” — Ann Lee, minister, Ministry of Ports, quoted in The Courier, 6 May 2024: “Headline”. URL */
function plain(quote: QuoteFacts): string {
  const { article } = quote;
  const source = `${article.outlet.name}, ${day(quote, 'en-GB')}: “${article.headline}”`;
  return `${quoted(quote)} — ${speakerWithRole(quote)}, ${verb(quote)} in ${source}.${address(quote)}`;
}

/** “We waited.” (Ann Lee, as quoted in The Courier, 2024). Author. (2024, May 6). Headline. The Courier. URL */
function apa(quote: QuoteFacts): string {
  const { article } = quote;
  const year = article.publishedAt.slice(0, 4);
  const who = speakerWords(quote);
  const inText = `(${who ? `${who}, as ` : 'as '}${verb(quote)} in ${article.outlet.name}, ${year})`;
  const monthAndDay = when(quote, 'en-US', { month: 'long', day: 'numeric' });
  const author = article.byline ? `${ended(byAuthor(article.byline))} ` : '';
  const reference = `${author}(${year}, ${monthAndDay}). ${ended(article.headline)} ${ended(article.outlet.name)}`;
  return `${quoted(quote)} ${inText}. ${reference}${address(quote)}`;
}

/** Ann Lee. “We waited.” Quoted in “Headline.” The Courier, 6 May 2024, URL. */
function mla(quote: QuoteFacts): string {
  const { article } = quote;
  const who = speakerWords(quote);
  const date = when(quote, 'en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const source = [article.outlet.name, date, ...(article.url ? [article.url] : [])].join(', ');
  const lead = who ? `${ended(who)} ` : '';
  const how = `${verb(quote).replace(/^./, (letter) => letter.toUpperCase())} in`;
  return `${lead}${ended(quoted(quote))} ${how} “${ended(article.headline)}” ${source}.`;
}

/** Ann Lee, “We waited,” quoted in Author, “Headline,” The Courier, May 6, 2024, URL. */
function chicago(quote: QuoteFacts): string {
  const { article } = quote;
  const who = speakerWords(quote);
  const parts = [
    ...(who ? [who] : []),
    quoted(quote),
    `${verb(quote)} in ${article.byline ? `${byAuthor(article.byline)}, ` : ''}“${article.headline}”`,
    article.outlet.name,
    day(quote, 'en-US'),
    ...(article.url ? [article.url] : []),
  ];
  return `${parts.join(', ')}.`;
}

/** The words: in quotation marks where they are the speaker's own. */
function quoted({ kind, text }: QuoteFacts): string {
  return kind === 'INDIRECT' ? text : `“${text}”`;
}

function verb({ kind }: QuoteFacts): string {
  return kind === 'INDIRECT' ? 'paraphrased' : 'quoted';
}

function byAuthor(byline: string): string {
  return byline.replace(/^by\s+/i, '');
}

function ended(words: string): string {
  return /[.!?…]["”’]?$/u.test(words) ? words : `${words}.`;
}

function address({ article }: QuoteFacts): string {
  return article.url ? ` ${article.url}` : '';
}

function day(quote: QuoteFacts, locale: 'en-GB' | 'en-US'): string {
  return when(quote, locale, { day: 'numeric', month: 'long', year: 'numeric' });
}

function when({ article }: QuoteFacts, locale: string, parts: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
  return format.format(new Date(article.publishedAt));
}
