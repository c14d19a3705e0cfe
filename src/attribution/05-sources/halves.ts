import type { Item } from '../document.js';
import type { Language } from '../languages/language.js';
import { chunkAfter } from './chunk-after.js';
import { contentFrom, ranges, startsReport, trimRange } from './content-range.js';
import { opensGloss } from './gloss.js';
import { type NounPhrase, phrase } from './noun-phrase.js';
import type { Clause, ItemRange, Opener } from './report.js';
import { isClause } from './right-side.js';
import { finiteTags } from '../01-segment/finite-tags.js';

/** Left of the subject or of an inverted cue: a quotation, or a clause closed by a comma, or any words before one. */
export function leftContent(clause: Clause, before: number, anyWords = false): ItemRange | null {
  const { items } = clause;
  const last = items[before - 1];
  if (last === undefined) return null;
  const closes =
    last.tag === 'QUOTE' ||
    last.lower === ',' ||
    last.lower === '?' ||
    last.lower === '!' ||
    /^[-–—―]+$/.test(last.lower);
  if (!closes) return null;
  const to = cutAside(items, before);
  const range = trimRange(items, behindBracket(items, to), to, clause.language);
  if (range === null) return null;
  const hasQuote = items
    .slice(range[0], range[1])
    .some(
      (item) =>
        item.quotation !== null && (item.quotation.words > 1 || item.quotation.stop === ','),
    );
  if (anyWords && last.lower === ',' && range[1] - range[0] > 5) return range;
  return hasQuote || clause.sentence.kind === 'headline' || isClause(items, range[0], range[1])
    ? range
    : null;
}

/** "They met (“We are late,” said Roe).": item behind a bracket that is still open at `to`; 0 without one. */
function behindBracket(items: readonly Item[], to: number): number {
  for (let i = to - 1; i >= 0; i--) {
    if (items[i]!.lower === ')') return 0;
    if (items[i]!.lower === '(') return i + 1;
  }
  return 0;
}

/** "She had one line: “We are late,” Roe said.": what leads up to the colon is none of the words. */
export function afterColon(items: readonly Item[], left: ItemRange | null): ItemRange | null {
  if (left === null || !endsInQuote(items, left)) return left;
  const quote = left[1] - 1;
  return quote > left[0] && items[quote - 1]!.lower === ':' ? [quote, left[1]] : left;
}

/** “We are late,” her friend, Jane Roe said: the aside between quotation and name is none of the words. */
function cutAside(items: readonly Item[], before: number): number {
  if (items[before - 1]!.tag === 'QUOTE') return before;
  for (let i = before - 2; i >= 0 && i > before - 40; i--) {
    const item = items[i]!;
    if (item.quotation !== null) {
      const named = items[i + 1]!.tag === 'NNP' || items[i + 1]!.tag === 'DT';
      return item.quotation.stop === ',' && (named || before - i < 8) ? i + 1 : before;
    }
    if (finiteTags.has(item.tag) && before - i < 8) break;
  }
  return before;
}

/** "After the vote, Roe said, “We are late.”": a clause that leads up to a whole sentence in marks is none of the words. */
export function leadsToSentence({ items, language, right }: Clause, left: ItemRange): boolean {
  const mark = items[right.at];
  const at = mark?.tag === 'PUNCT' ? right.at + 1 : right.at;
  const quotation = items[at]?.quotation;
  if (quotation == null || (quotation.words < 4 && quotation.stop === '') || !quotation.capital)
    return false;
  const quotes = items.slice(left[0], left[1]).some((item) => item.quotation !== null);
  const { lower, tag } = items[left[0]]!;
  return !quotes && (language.subordinators.has(lower) || tag === 'IN' || tag === 'WRB');
}

/** Does the range end with a quotation? */
export function endsInQuote(items: readonly Item[], range: ItemRange): boolean {
  return items[range[1] - 1]!.tag === 'QUOTE';
}

/** A quotation closed by a stop or comma is a remark of its own, whatever follows its reporting clause. */
export function endsInRemark(items: readonly Item[], range: ItemRange): boolean {
  const { quotation } = items[range[1] - 1]!;
  return quotation !== null && (quotation.stop !== '' || quotation.words > 6);
}

/** "To a question on “tolls,” Roe said it was late.": words that only lead to a clause are none of hers. */
export function isSelfContained(items: readonly Item[], left: ItemRange, opener: Opener): boolean {
  const first = items[left[0]]!;
  if (first.tag === 'QUOTE') return true;
  if (opener === 'that' || opener === 'clause' || opener === 'question') return false;
  const leads =
    first.tag === 'IN' || first.tag === 'TO' || first.tag === 'VBG' || first.tag === 'WRB';
  return !(leads && opener === 'colon');
}

/** The second half of words that the reporting clause split: "A," he said, "B". */
export function rightHalf(clause: Clause, at: number, left: ItemRange): ItemRange | null {
  const { items, language } = clause;
  let from = at;
  if (items[from]?.lower !== ',' && items[from]?.tag !== 'PUNCT')
    return items[from]?.tag === 'QUOTE' && from === clause.right.afterVerb
      ? contentFrom(items, from, language, clause.context)
      : null;
  while (items[from]?.tag === 'PUNCT' && from < items.length) from++;
  const first = items[from];
  if (first === undefined) return null;
  const whole = !endsInQuote(items, left) && isClause(items, left[0], left[1]);
  if (whole && opensGloss(items, from - 1, language)) return null;
  if (first.tag === 'VBG' || first.tag === 'WP' || first.tag === 'WDT') return null;
  if (language.clauseJoins.has(first.lower) && startsReport(items, from + 1, language)) return null;
  const quote = items.findIndex((item, i) => i >= from && i < from + 8 && item.tag === 'QUOTE');
  const quoteAhead =
    quote >= 0 &&
    !items
      .slice(from, quote)
      .some((item) => finiteTags.has(item.tag) && language.cues.has(item.lower));
  if (endsInQuote(items, left) && !quoteAhead) return null;
  if (first.tag === 'CC' && !quoteAhead && finiteTags.has(items[from + 1]?.tag ?? '')) return null;
  return contentFrom(items, from, language, clause.context);
}

/** "The bridge, said Jane Roe, | would be late": both halves of words that an inverted cue split; none where no verb goes on. */
export function splitByInverted(
  { items, cue, language }: Clause,
  source: NounPhrase,
): ItemRange[] | null {
  const verb = items[source.to + 1];
  if (items[cue.first - 1]?.lower !== ',' || items[source.to]?.lower !== ',') return null;
  const left = trimRange(items, 0, cue.first, language);
  if (verb === undefined || left === null || !finiteTags.has(verb.tag)) return null;
  const right = contentFrom(items, source.to + 1, language);
  return right === null ? null : [left, right];
}

/**
 * "The bridge, as Roe notes, was late", "It rained, and as Roe notes, the bridge was late": the words around the aside
 * that "as" at `as` opens: those before it, those behind it where a join leads to them, both where neither is a clause.
 */
export function aroundAside({ items, right, language }: Clause, as: number): ItemRange[] {
  const before = items[as - 1]!;
  const behind = items[right.at]?.lower === ',' ? contentFrom(items, right.at + 1, language) : null;
  const join = before.lower === ',' ? items[as - 2] : before;
  const goesOn = finiteTags.has(items[right.at + 1]?.tag ?? 'PUNCT');
  const joins = join?.tag === 'CC' || language.complementizers.has(join?.lower ?? '');
  if (joins && !goesOn) return ranges(behind);
  if (before.lower !== ',') return [];
  const left = trimRange(items, 0, as, language);
  const split = left !== null && !isClause(items, left[0], left[1]);
  return split ? ranges(left, behind) : ranges(left);
}

/** Behind "said Jane Roe, the mayor of Q, on Monday": to the comma or quotation where words may go on. */
export function afterInverted(items: readonly Item[], source: NounPhrase): number {
  for (let i = source.to; i < items.length; i++) {
    const { quotation } = items[i]!;
    if (quotation !== null && (quotation.stop !== '' || quotation.words > 6)) return i;
  }
  return items.length;
}

/** The speaker behind an inverted cue: "said Jane Roe", "said author and activist Jane Roe". */
export function invertedSource(
  items: readonly Item[],
  from: number,
  language: Language,
): NounPhrase | null {
  const first = chunkAfter(items, from, true, language);
  if (first === null || !language.listJoins.has(items[first.to]?.lower ?? '')) return first;
  if (!language.roleNouns.has(items[first.head]!.lower)) return first;
  const second = chunkAfter(items, first.to + 1, true, language);
  const isOne = second !== null && items[second.head]!.tag === 'NNP';
  return isOne ? phrase(items, first.from, second.to, second.head) : first;
}

/** Is a named speaker, with what is told of them between commas, the last thing that the sentence has? */
export function closesSentence(
  items: readonly Item[],
  { head, to }: NounPhrase,
  language: Language,
): boolean {
  if (items[head]!.tag !== 'NNP') return false;
  let relative = false;
  for (let i = to; i < items.length; i++) {
    const { tag, quotation } = items[i]!;
    if (i === to && tag !== 'PUNCT' && !language.timeNouns.has(items[i]!.lower) && tag !== 'IN')
      return false;
    if (quotation !== null) return false;
    relative ||= tag === 'WP' || tag === 'WDT';
    if (finiteTags.has(tag) && !relative) return false;
  }
  return true;
}
