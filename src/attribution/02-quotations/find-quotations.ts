import type { Quotation, Token } from '../document.js';
import type { Language } from '../languages/language.js';
import { isCapitalised } from '../01-segment/find-names.js';
import { isMark } from '../01-segment/tokenize.js';

const closers: Readonly<Record<string, string>> = {
  '“': '”"“„',
  '„': '“”"',
  '‟': '”"',
  '"': '"”“',
  "''": "''\"”",
  '``': "''\"”",
  '«': '»',
  '»': '«',
  '‘': "’'",
  "'": "'’",
  '`': "'’",
};
const singles = new Set(['‘', '’', "'", '`', '‚', '‹', '›']);
/** The '90s. */
const decade = /^\d{2}\p{L}?$/u;

interface Open {
  readonly token: number;
  readonly mark: string;
  /** The next paragraph goes on with it. */
  readonly goesOn?: boolean;
}

function gapBefore(tokens: readonly Token[], i: number, from: number): boolean {
  if (i === from) return true;
  const before = tokens[i - 1]!;
  return before.end < tokens[i]!.start || /^[([{—–―/-]/u.test(before.text) || isMark(before);
}

function gapAfter(tokens: readonly Token[], i: number, to: number): boolean {
  return i + 1 >= to || tokens[i]!.end < tokens[i + 1]!.start;
}

/** Last mark of the paragraph that could close single quotation marks; -1 without any. */
function lastSingleCloser(tokens: readonly Token[], from: number, to: number): number {
  for (let i = to - 1; i > from; i--) {
    const text = tokens[i]!.text;
    if ((text === '’' || text === "'") && tokens[i - 1]!.end === tokens[i]!.start) return i;
  }
  return -1;
}

function opensSingle(
  tokens: readonly Token[],
  i: number,
  from: number,
  to: number,
  lastCloser: number,
  language: Language,
): boolean {
  const text = tokens[i]!.text;
  if (text !== '‘' && text !== "'" && text !== '`') return false;
  if (lastCloser <= i || i + 1 >= to) return false;
  const next = tokens[i + 1]!;
  if (!gapBefore(tokens, i, from) || next.start !== tokens[i]!.end) return false;
  return !decade.test(next.lower) && !language.elisions.has(next.lower);
}

/** A plural possessive ("voters' will") or the end of the quotation? Marks after punctuation always end it. */
function closesSingle(
  tokens: readonly Token[],
  i: number,
  to: number,
  lastCloser: number,
  { bareOwnerEnding }: Language,
): boolean {
  const before = tokens[i - 1]!;
  if (before.end !== tokens[i]!.start) return false;
  if (before.tag === 'PUNCT') return true;
  return !(
    bareOwnerEnding !== null &&
    before.lower.endsWith(bareOwnerEnding) &&
    gapAfter(tokens, i, to) &&
    lastCloser > i &&
    i + 1 < to &&
    tokens[i + 1]!.tag !== 'PUNCT'
  );
}

/** Does this mark open a quotation when none is open? */
function opens(tokens: readonly Token[], i: number, from: number, to: number): boolean {
  const mark = tokens[i]!.text;
  if (mark === '“' || mark === '„' || mark === '‟' || mark === '``' || mark === '«')
    return i + 1 < to;
  if (mark !== '"' && mark !== "''" && mark !== '”' && mark !== '«' && mark !== '»') return false;
  return gapBefore(tokens, i, from) && (i === from ? i + 1 < to : !gapAfter(tokens, i, to));
}

/** A mark behind a gap and before a word opens anew, although a quotation is open: the earlier mark was a slip. */
function reopens(
  tokens: readonly Token[],
  i: number,
  from: number,
  to: number,
  open: Open,
): boolean {
  const before = tokens[i - 1]!;
  return (
    i > open.token + 1 &&
    gapBefore(tokens, i, from) &&
    !gapAfter(tokens, i, to) &&
    !isMark(before) &&
    before.end < tokens[i]!.start
  );
}

/** What a mark does to the open quotation: closes it, opens anew, or nothing. */
function effectOf(
  tokens: readonly Token[],
  i: number,
  from: number,
  to: number,
  open: Open,
  lastCloser: number,
  language: Language,
): 'close' | 'reopen' | null {
  const mark = tokens[i]!.text;
  if (singles.has(open.mark)) {
    if ((mark === '’' || mark === "'") && closesSingle(tokens, i, to, lastCloser, language))
      return 'close';
    return !singles.has(mark) && lastCloser < i && open.goesOn !== true ? 'reopen' : null;
  }
  if (singles.has(mark)) return null;
  if (closers[open.mark] === mark) return 'close';
  if (reopens(tokens, i, from, to, open)) return 'reopen';
  return (closers[open.mark] ?? '"').includes(mark) ? 'close' : null;
}

/**
 * The stretches between quotation marks in one paragraph, outermost only. The state never leaves the
 * paragraph, so that one lost mark cannot turn the rest of the article inside out; a mark that opens while
 * another is open shows that the earlier one was a slip of the pen.
 */
export function findQuotations(
  tokens: readonly Token[],
  from: number,
  to: number,
  paragraph: number,
  continued: boolean,
  nextOpens: (mark: string) => boolean,
  language: Language,
): Quotation[] {
  const found: Quotation[] = [];
  const lastCloser = lastSingleCloser(tokens, from, to);
  const close = ({ token }: Open, end: number, closed: boolean) =>
    found.push(quotation(tokens, token, end, paragraph, closed, continued && token === from));
  let open: Open | null = null;
  for (let i = from; i < to; i++) {
    if (!isMark(tokens[i]!)) continue;
    const mark = tokens[i]!.text;
    if (open !== null) {
      const effect = effectOf(tokens, i, from, to, open, lastCloser, language);
      if (effect === 'close') close(open, i + 1, true);
      if (effect !== null) open = effect === 'close' ? null : { token: i, mark };
    } else if (singles.has(mark)) {
      const goesOn =
        (i === from || mark === '‘') &&
        mark !== '’' &&
        i + 1 < to &&
        nextOpens(mark) &&
        (i === from || lastCloser <= i);
      if (goesOn || opensSingle(tokens, i, from, to, lastCloser, language))
        open = { token: i, mark, goesOn };
    } else if (opens(tokens, i, from, to)) open = { token: i, mark: mark === '”' ? '“' : mark };
  }
  if (open !== null && (!singles.has(open.mark) || open.goesOn === true) && to - open.token > 2)
    close(open, to, false);
  return found;
}

function quotation(
  tokens: readonly Token[],
  first: number,
  end: number,
  paragraph: number,
  closed: boolean,
  continued: boolean,
): Quotation {
  const innerEnd = closed ? end - 1 : end;
  let words = 0;
  for (let i = first; i < end; i++) if (tokens[i]!.tag !== 'PUNCT') words++;
  const start = tokens[first]!.start;
  const last = tokens[innerEnd - 1]!;
  const innerStart = first + 1 < innerEnd ? tokens[first + 1]!.start : tokens[first]!.end;
  return {
    start,
    end: tokens[end - 1]!.end,
    inner: { start: innerStart, end: Math.max(innerStart, last.end) },
    firstToken: first,
    endToken: end,
    paragraph,
    closed,
    continues: continued,
    words,
    capital: first + 1 < innerEnd && isCapitalised(tokens[first + 1]!),
    stop: last.tag === 'PUNCT' && !isMark(last) ? last.text : '',
  };
}
