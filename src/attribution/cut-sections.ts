import type { Range } from './document.js';

/** Longest stretch that is read at once, in UTF-16 units: ten times a long article. */
export const longestSection = 150_000;

/**
 * The same in words and marks, of which an article of that length has fewer. What the engine remembers grows
 * with them and with lines, so this bounds its memory, whatever the text.
 */
const mostTokens = 30_000;
/** What a line costs in words. */
const lineCost = 3;

function isWordUnit(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code > 0x2fff ||
    (code >= 0xc0 && code < 0x2000)
  );
}

/** Where the stretch that begins at `from` must end at the latest. */
function limitFrom(text: string, from: number): number {
  const end = Math.min(text.length, from + longestSection);
  let cost = 0;
  let inWord = false;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    const isWord = isWordUnit(code);
    if (code === 10 || code === 13) cost += lineCost;
    else if (isWord ? !inWord : code > 32) cost++;
    inWord = isWord;
    if (cost > mostTokens) return at;
  }
  return end;
}

/** Behind the last line break, else the last blank, of the second half of from..limit; `limit` without one. */
function cutBefore(text: string, from: number, limit: number): number {
  const least = (from + limit) / 2;
  for (const mark of ['\n', '\r', ' ']) {
    const at = text.lastIndexOf(mark, limit - 1);
    if (at >= least) return at + 1;
  }
  const unit = text.charCodeAt(limit);
  return unit >= 0xdc00 && unit <= 0xdfff ? limit - 1 : limit;
}

/** The stretches of a text that are read one by one: all of it, but for texts that are no article. */
export function cutSections(text: string): Range[] {
  const sections: Range[] = [];
  let start = 0;
  for (;;) {
    const limit = limitFrom(text, start);
    const end = limit === text.length ? limit : cutBefore(text, start, limit);
    sections.push({ start, end });
    if (end === text.length) return sections;
    start = end;
  }
}
