import { wordsOf } from './overlap.js';
import type { ScoredQuote } from './scored-quote.js';

const edges = new Set(' \t\r\n"“”‘’\'«»`.,;:!?-–—―…()[]');

/** The stretches of a quote without blanks, marks and a leading "that" at their edges, as one comparable string. */
export function trimmedStretches(quote: ScoredQuote, text: string): string {
  if (quote.spans === null) return wordsOf(quote.quote).join(' ');
  const characters = [...text];
  const kept: string[] = [];
  for (const [from, to] of quote.spans) {
    let start = from;
    let end = Math.min(to, characters.length);
    const trimStart = () => {
      while (start < end && edges.has(characters[start]!)) start++;
    };
    trimStart();
    while (end > start && edges.has(characters[end - 1]!)) end--;
    const that = /^that\b\s*/iu.exec(characters.slice(start, Math.min(end, start + 20)).join(''));
    if (that !== null) {
      start += that[0].length;
      trimStart();
    }
    if (end > start) kept.push(`${start}-${end}`);
  }
  return kept.join(' ');
}
