import type { Tag, Token } from '../document.js';
import type { Language } from '../languages/language.js';

const wordPattern = /[\p{L}\p{N}\p{M}]/u;
const marks = new Set(['"', '“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '`', "'", '‹', '›']);

/** Punctuation that is never part of a word; quotation marks are tokens of their own. */
const punctuation: Tag = 'PUNCT';

function isWordUnit(code: number, text: string, at: number): boolean {
  if (code < 128) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  }
  if (code >= 0xd800 && code <= 0xdfff) return false;
  return wordPattern.test(text[at]!);
}

function isApostrophe(unit: string | undefined): boolean {
  return unit === "'" || unit === '’';
}

function isBlank(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202f) ||
    (code >= 0x2060 && code <= 0x2064) ||
    code === 0xad ||
    code === 0x3000 ||
    code === 0x2028 ||
    code === 0x2029
  );
}

/**
 * Appends the words, numbers and single marks of one paragraph. An inner apostrophe, hyphen or full stop belongs to the
 * word; the clitics of the language ('s, n't, 'll) and two single marks in a row become tokens of their own.
 */
export function tokenize(
  text: string,
  start: number,
  end: number,
  language: Language,
  tokens: Token[],
): void {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) at++;
    else if (isWordUnit(code, text, at)) at = readWord(text, at, end, language, tokens);
    else at = readMark(text, at, end, tokens);
  }
}

function push(tokens: Token[], text: string, start: number, end: number, tag: Tag): void {
  const word = text.slice(start, end);
  const token = tokens.length;
  const lower = word.toLowerCase();
  tokens.push({ start, end, text: word, lower, tag, token, endToken: token + 1, quotation: null });
}

function readMark(text: string, start: number, end: number, tokens: Token[]): number {
  const unit = text[start]!;
  let stop = start + 1;
  const code = unit.charCodeAt(0);
  if (code >= 0xd800 && code <= 0xdbff && stop < end) stop++;
  else if (unit === '-' || unit === '.' || unit === '…') {
    while (stop < end && text[stop] === unit) stop++;
  } else if (
    (isApostrophe(unit) || unit === '`' || unit === '‘') &&
    stop < end &&
    text[stop] === unit
  ) {
    stop++;
  }
  push(tokens, text, start, stop, punctuation);
  return stop;
}

/** End of the run of word units, with what joins them: U.S., co-chair, 4.5, 1,000, O’Brien, AT&T. */
function endOfWord(text: string, start: number, end: number): number {
  let at = start + 1;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isWordUnit(code, text, at)) {
      at++;
      continue;
    }
    const next = at + 1 < end && isWordUnit(text.charCodeAt(at + 1), text, at + 1);
    if (!next) break;
    const unit = text[at]!;
    if (unit === '-' || unit === '&' || unit === '@' || unit === '‑' || isApostrophe(unit)) at++;
    else if (unit === '.' && isAbbreviationDot(text, start, at)) at++;
    else if (
      (unit === '.' || unit === ',' || unit === ':') &&
      isDigit(text, at - 1) &&
      isDigit(text, at + 1)
    )
      at++;
    else break;
  }
  return at;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** U.S, a.m, D-R.I: single letters between full stops; Mic.com: a lower-case ending. */
function isAbbreviationDot(text: string, start: number, at: number): boolean {
  if (at - start === 1 || text[at - 2] === '.' || text[at - 2] === '-') return true;
  const code = text.charCodeAt(at + 1);
  return code >= 97 && code <= 122;
}

function readWord(
  text: string,
  start: number,
  end: number,
  language: Language,
  tokens: Token[],
): number {
  let stop = endOfWord(text, start, end);
  if (text[stop] === '.' && stop < end) {
    const word = text.slice(start, stop);
    const initial = word.length === 1 && word >= 'A' && word <= 'Z';
    const dotted = word.length > 2 && word[word.length - 2] === '.';
    if (initial || dotted || language.abbreviations.has(word.toLowerCase())) {
      push(tokens, text, start, stop + 1, 'NN');
      return stop + 1;
    }
  }
  const apostrophe = lastApostrophe(text, start, stop);
  if (apostrophe > start) {
    const tail = text.slice(apostrophe + 1, stop).toLowerCase();
    const negation = apostrophe - 1 > start ? text.slice(apostrophe - 1, stop) : '';
    if (language.negations.has(negation.toLowerCase())) {
      push(tokens, text, start, apostrophe - 1, 'NN');
      push(tokens, text, apostrophe - 1, stop, 'RB');
      return stop;
    }
    if (language.clitics.has(tail)) {
      push(tokens, text, start, apostrophe, 'NN');
      push(tokens, text, apostrophe, stop, 'POS');
      return stop;
    }
  }
  push(tokens, text, start, stop, 'NN');
  return stop;
}

function lastApostrophe(text: string, start: number, stop: number): number {
  for (let at = stop - 1; at > start && at > stop - 5; at--) if (isApostrophe(text[at])) return at;
  return -1;
}

/** True for a token that is a quotation mark of any style, an apostrophe included. */
export function isMark(token: Token): boolean {
  return marks.has(token.text[0]!) && token.tag === punctuation;
}
