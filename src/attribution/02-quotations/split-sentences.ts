import type { Item, Paragraph, Quotation, Sentence, Token } from '../document.js';
import type { Language } from '../languages/language.js';
import { isCapitalised } from '../01-segment/find-names.js';
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
  if (!/^[.?!…]/.test(stop)) return false;
  const next = tokens[q.endToken]!;
  if (!isCapitalised(next) && !isMark(next) && next.tag !== 'CD') return false;
  return stop.startsWith('.') || !opensSentence || !leadsToCue(tokens, q.endToken, to, language);
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

/**
 * The sentences of a paragraph as the grammar needs them: a quotation is one item however many sentences it
 * holds, and ends the sentence only where its last mark says so.
 */
export function splitSentences(
  tokens: readonly Token[],
  paragraph: Paragraph,
  index: number,
  quotations: readonly Quotation[],
  titleCase: boolean,
  language: Language,
  firstIndex: number,
): Sentence[] {
  const sentences: Sentence[] = [];
  let items: Item[] = [];
  let next = 0;
  const close = () => {
    if (items.length === 0) return;
    const start = items[0]!.start;
    const end = items.at(-1)!.end;
    sentences.push({
      start,
      end,
      index: firstIndex + sentences.length,
      paragraph: index,
      kind: paragraph.kind,
      items,
      titleCase,
    });
    items = [];
  };
  for (let i = paragraph.firstToken; i < paragraph.endToken;) {
    const quotation = quotations[next];
    if (quotation !== undefined && quotation.firstToken === i) {
      next++;
      items.push({
        start: quotation.start,
        end: quotation.end,
        lower: '“',
        tag: 'QUOTE',
        token: i,
        endToken: quotation.endToken,
        quotation,
      });
      i = quotation.endToken;
      if (
        quotationEnds(tokens, quotation, paragraph.endToken, items.length === 1, language) ||
        items.length >= maxItems
      )
        close();
      continue;
    }
    const token = tokens[i]!;
    if (isMark(token)) {
      const possessive =
        /^['’]$/.test(token.text) &&
        i > paragraph.firstToken &&
        tokens[i - 1]!.end === token.start &&
        tokens[i - 1]!.lower.endsWith('s');
      if (possessive)
        items.push({
          start: token.start,
          end: token.end,
          lower: token.lower,
          tag: 'POS',
          token: i,
          endToken: i + 1,
          quotation: null,
        });
      i++;
      continue;
    }
    items.push({
      start: token.start,
      end: token.end,
      lower: token.lower,
      tag: token.tag,
      token: i,
      endToken: i + 1,
      quotation: null,
    });
    if (tokenEnds(tokens, i, paragraph.endToken, language) || items.length >= maxItems) close();
    i++;
  }
  close();
  return sentences;
}
