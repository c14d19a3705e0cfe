import type { Item, Paragraph, Quotation, Sentence, Token } from '../document.js';
import type { Language } from '../languages/language.js';
import { isCapitalised } from '../01-segment/find-names.js';
import { behindDateline } from '../01-segment/strip-dateline.js';
import { isMark } from '../01-segment/tokenize.js';

/** No rule looks further than this: longer runs without a full stop are cut, so that time stays linear. */
const maxItems = 300;

function endsSentence(text: string): boolean {
  return (
    text === '.' ||
    text === '?' ||
    text === '!' ||
    text === ';' ||
    text.startsWith('..') ||
    text === '…'
  );
}

/** After "Is it?" a reporting clause may follow: Smith asked. */
function leadsToCue(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
): boolean {
  let inAside = false;
  for (let i = from; i < Math.min(to, from + 20); i++) {
    const token = tokens[i]!;
    if (token.text === ',' && i > from) {
      inAside = !inAside;
      continue;
    }
    if (inAside && token.tag !== 'PUNCT') continue;
    const cue = language.cues.get(token.lower);
    if (cue !== undefined && i > from && (token.tag === 'VBD' || token.tag === 'VBZ')) {
      const next = tokens[i + 1];
      const takesObject = cue.class === 'ask' || cue.class === 'tell';
      if (takesObject && /^(DT|NNP|NNS|PRP|PRP\$)$/u.test(next?.tag ?? '')) return true;
      return (
        i + 1 >= to ||
        next === undefined ||
        next.tag === 'PUNCT' ||
        next.tag === 'TO' ||
        next.tag === 'RB' ||
        language.timeNouns.has(next.lower) ||
        next.tag === 'IN' ||
        next.tag === 'WRB'
      );
    }
    if (token.tag === 'PUNCT' || token.tag === 'IN' || token.tag === 'MD') return false;
  }
  return false;
}

function quotationEnds(
  tokens: readonly Token[],
  q: Quotation,
  to: number,
  opensSentence: boolean,
  language: Language,
): boolean {
  const last = tokens[q.closed ? q.endToken - 2 : q.endToken - 1];
  if (q.endToken >= to) return true;
  let stop = last?.text ?? '';
  if (isMark(last!) && q.endToken - 3 > q.firstToken) stop = tokens[q.endToken - 3]!.text;
  const picture = last?.tag === 'PUNCT' && /^\P{ASCII}/u.test(stop) && !/^[…—–’”]/u.test(stop);
  if (!/^[.?!…]/.test(stop) && !picture) return false;
  const next = tokens[q.endToken]!;
  if (!isCapitalised(next) && !isMark(next) && next.tag !== 'CD') return false;
  return (
    stop.startsWith('.') ||
    picture ||
    !opensSentence ||
    !leadsToCue(tokens, q.endToken, to, language)
  );
}

function tokenEnds(tokens: readonly Token[], i: number, to: number, language: Language): boolean {
  const token = tokens[i]!;
  if (i + 1 >= to) return true;
  const next = tokens[i + 1]!;
  if (token.tag === 'PUNCT') {
    if (!endsSentence(token.text)) return false;
    if (token.text === ';') return true;
    if (next.text === '(' || next.text === '[') return i + 2 < to && isCapitalised(tokens[i + 2]!);
    if (next.tag === 'PUNCT' && !isMark(next)) return false;
    return (
      isCapitalised(next) ||
      isMark(next) ||
      next.tag === 'CD' ||
      (token.text === '.' && next.start > token.end + 1)
    );
  }
  if (!token.text.endsWith('.') || !language.finalAbbreviations.has(token.lower)) return false;
  return isCapitalised(next) && (language.closedClass.has(next.lower) || isMark(next));
}

/** A quotation as one item. */
function quotationItem(quotation: Quotation): Item {
  const { start, end, firstToken, endToken } = quotation;
  return { start, end, lower: '“', tag: 'QUOTE', token: firstToken, endToken, quotation };
}

/** The item of a token outside quotations; none for a stray mark, a possessive for the one of "voters’". */
function tokenItem(
  tokens: readonly Token[],
  i: number,
  from: number,
  { bareOwnerEnding }: Language,
): Item | null {
  const token = tokens[i]!;
  if (!isMark(token)) return token;
  const { start, text } = token;
  const before = tokens[i - 1];
  const possessive =
    bareOwnerEnding !== null &&
    /^['’]$/.test(text) &&
    i > from &&
    before!.end === start &&
    before!.lower.endsWith(bareOwnerEnding);
  return possessive ? { ...token, tag: 'POS' } : null;
}

/**
 * The sentences of a paragraph as the grammar needs them: a quotation is one item however many sentences it
 * holds, and ends the sentence only where its last mark says so.
 */
export function splitSentences(
  tokens: readonly Token[],
  paragraph: Paragraph,
  quotations: readonly Quotation[],
  place: Pick<Sentence, 'index' | 'paragraph' | 'kind' | 'titleCase'>,
  language: Language,
): Sentence[] {
  const sentences: Sentence[] = [];
  const { firstToken, endToken } = paragraph;
  const items: Item[] = [];
  let next = 0;
  const close = () => {
    if (items.length === 0) return;
    sentences.push({
      start: items[0]!.start,
      end: items.at(-1)!.end,
      index: place.index + sentences.length,
      paragraph: place.paragraph,
      kind: place.kind,
      titleCase: place.titleCase,
      items: items.slice(),
    });
    items.length = 0;
  };
  for (let i = behindDateline(tokens, firstToken, endToken); i < endToken;) {
    while (next < quotations.length && quotations[next]!.firstToken < i) next++;
    const quotation = quotations[next];
    let ends = false;
    if (quotation !== undefined && quotation.firstToken === i) {
      next++;
      items.push(quotationItem(quotation));
      ends = quotationEnds(tokens, quotation, endToken, items.length === 1, language);
      i = quotation.endToken;
    } else {
      const item = tokenItem(tokens, i, firstToken, language);
      if (item !== null) items.push(item);
      ends = item !== null && tokenEnds(tokens, i, endToken, language);
      i++;
    }
    if (ends || items.length >= maxItems) close();
  }
  close();
  return sentences;
}
