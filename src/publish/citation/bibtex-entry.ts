import type { QuoteFacts } from '../quote-facts.js';
import { speakerWords } from '../speaker-words.js';

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** An entry for BibTeX under a key; braces keep names and capitals as they are. */
export function bibtexEntry(entryKey: string, quote: QuoteFacts): string {
  const { article, text, kind } = quote;
  const [year, month, day] = article.publishedAt.slice(0, 10).split('-');
  const words = escapeTex(text);
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ['author', braced(speakerWords(quote))],
    ['title', braced(article.headline)],
    ['journal', braced(article.outlet.name)],
    ['year', year!],
    ['month', month!],
    ['day', day!],
    ['url', article.url && escapeUrl(article.url)],
    ['note', kind === 'INDIRECT' ? `Paraphrased: ${words}` : `Quoted: \`\`${words}''`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@article{${entryKey},\n${lines.join('')}}`;
}

function braced(words: string | null): string | null {
  return words && `{${escapeTex(words)}}`;
}

function escapeTex(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/[\\~^{}$&#_%]/g, (sign) => special[sign] ?? `\\${sign}`);
}

/** Packages print url fields as they are; only what would end the field or start a comment is encoded. */
function escapeUrl(url: string): string {
  return url.replace(/[{}\\%]/g, (sign) => (sign === '%' ? '\\%' : encodeURIComponent(sign)));
}
