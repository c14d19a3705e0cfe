import type { Range } from '../document.js';

function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029 || code === 0x85;
}

/** Offset of the first character that is no blank, and behind the last; equal where all is blank. */
function trim(text: string, start: number, end: number): Range {
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return { start, end };
}

/** Lines that an e-mail or a terminal wrapped: no final mark, and the next one goes on in lower case. */
function isWrapped(text: string, before: Range, after: Range): boolean {
  const last = text[before.end - 1]!;
  const first = text.charCodeAt(after.start);
  return first >= 97 && first <= 122 && !/[.?!:;"”]/u.test(last) && before.end - before.start > 30;
}

/**
 * The paragraphs of a text: every line that is not blank, hard-wrapped lines joined. No line break, whatever
 * its style, is part of two paragraphs.
 */
export function findParagraphs(text: string): Range[] {
  const paragraphs: Range[] = [];
  let lineStart = 0;
  let blankBefore = true;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isBreak(text.charCodeAt(at))) continue;
    const line = trim(text, lineStart, at);
    lineStart = at + 1;
    if (line.start === line.end) {
      const crlf = text.charCodeAt(at - 1) === 13 && text.charCodeAt(at) === 10;
      if (!crlf) blankBefore = true;
      continue;
    }
    const before = paragraphs.at(-1);
    if (!blankBefore && before !== undefined && isWrapped(text, before, line)) {
      paragraphs[paragraphs.length - 1] = { start: before.start, end: line.end };
    } else paragraphs.push(line);
    blankBefore = false;
  }
  return paragraphs;
}
