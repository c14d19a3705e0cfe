import type { Item } from '../document.js';
import type { Language } from '../languages/language.js';
import type { ClauseContext, ItemRange } from './report.js';
import { finiteTags } from '../01-segment/finite-tags.js';
import { opensGloss } from './gloss.js';
import { sourcePhraseAt } from './source-phrase.js';

function isSpeech(item: Item | undefined, language: Language): boolean {
  if (item === undefined || item.quotation !== null) return false;
  const cue = language.cues.get(item.lower);
  return (
    cue !== undefined &&
    (cue.class === 'say' ||
      cue.class === 'tell' ||
      cue.class === 'ask' ||
      cue.class === 'urge' ||
      cue.class === 'name') &&
    item.tag.startsWith('V')
  );
}

/** ", but Roe said": does the first finite verb behind the join report words of somebody else? */
export function startsReport(items: readonly Item[], from: number, language: Language): boolean {
  for (let i = from; i < Math.min(items.length, from + 14); i++) {
    const item = items[i]!;
    if (item.quotation !== null) return false;
    if (finiteTags.has(item.tag)) {
      if (isSpeech(item, language)) return true;
      if (!language.auxiliaries.has(item.lower)) return false;
    }
    if (item.tag === 'VBN' && isSpeech(item, language)) return true;
  }
  return false;
}

/** ", the authors write." and ", said Roe.": nothing but a subject and a plain cue, to the end of the sentence. */
function closesWithReport(items: readonly Item[], from: number, language: Language): boolean {
  const last = items.at(-1)!.tag === 'PUNCT' ? items.length - 1 : items.length;
  if (last - from < 2 || last - from > 6) return false;
  const verb = items[last - 1]!;
  const cue = language.cues.get(verb.lower);
  if (cue?.class !== 'say' || !finiteTags.has(verb.tag)) return false;
  return items.slice(from, last - 1).every(({ tag }) => subjectTags.has(tag));
}

const subjectTags: ReadonlySet<string> = new Set([
  'DT',
  'PRP',
  'PRP$',
  'NNP',
  'NN',
  'NNS',
  'JJ',
  'CD',
  'RB',
  'POS',
]);

/** A relative clause of no more items than this stays with the words it follows. */
const shortClause = 10;

const dash = /^[-–—―]+$/;

/** A quotation with its comma inside the marks, where English ends a remark that others follow. */
function endsRemark(item: Item): boolean {
  return item.quotation !== null && item.quotation.stop === ',';
}

/** Does a new main clause begin here: a subject, then a finite verb, before any comma? */
export function startsClause(
  items: readonly Item[],
  from: number,
  { complementizers }: Language,
): boolean {
  const first = items[from];
  if (first === undefined || !/^(DT|PRP|PRP\$|NNP|NN|NNS|JJ|CD|EX)$/.test(first.tag)) return false;
  for (let i = from + 1; i < Math.min(items.length, from + 9); i++) {
    const { tag, lower } = items[i]!;
    if (finiteTags.has(tag)) return true;
    if (tag === 'PUNCT' || tag === 'WP' || tag === 'WDT' || tag === 'CC') return false;
    if (complementizers.has(lower)) return false;
  }
  return false;
}

function quotesAfter(items: readonly Item[], from: number): boolean {
  for (let i = from; i < items.length; i++) if (items[i]!.quotation !== null) return true;
  return false;
}

/** "(She said it was late.)": does this bracket close one that opened before the words? */
function closesOuter(items: readonly Item[], from: number, at: number): boolean {
  for (let i = at - 1; i >= from; i--) if (items[i]!.lower === '(') return false;
  return true;
}

/** Do words end at the comma or dash at `at`: before another report, an aside, or the clause that theirs leads to? */
function endsAtMark(
  items: readonly Item[],
  at: number,
  language: Language,
  context: ClauseContext,
): boolean {
  const next = items[at + 1];
  const comma = items[at]!.lower === ',';
  if (next === undefined || closesWithReport(items, at + 1, language)) return true;
  if (next.tag === 'VBG' && language.cues.has(next.lower)) return true;
  if (language.clauseJoins.has(next.lower) && startsReport(items, at + 2, language)) return true;
  const adds = language.clauseAdditions.has(next.lower);
  if (adds && startsClause(items, at + 2, language) && !quotesAfter(items, at)) return true;
  if (opensGloss(items, at, language)) return true;
  const verb = items[at + 2];
  const compares = language.asWords.has(next.lower) && verb !== undefined;
  if (compares && finiteTags.has(verb.tag) && language.auxiliaries.has(verb.lower)) return true;
  const isRelative = next.tag === 'WP' || next.tag === 'WDT';
  if (isRelative && context === 'relative') return true;
  const isLong = items.length - at > shortClause;
  if (comma && isRelative && isLong && verb?.tag !== 'MD') return true;
  if (context === 'subordinate') return comma && startsClause(items, at + 1, language);
  return (
    context === 'relative' &&
    (finiteTags.has(next.tag) || next.tag === 'QUOTE' || next.tag === 'CC')
  );
}

/** "it was late | but did not say when": the verb behind the join at `at` denies further words of the same speaker. */
function stopsSaying(items: readonly Item[], at: number, language: Language): boolean {
  let negated = false;
  for (let i = at + 1; i < Math.min(items.length, at + 6); i++) {
    const { tag, lower } = items[i]!;
    if (language.beForms.has(lower)) return false;
    if (language.refusalForms.has(lower)) return items[i + 1]?.tag === 'TO';
    if (language.negations.has(lower)) negated = true;
    else if (
      tag !== 'MD' &&
      tag !== 'RB' &&
      !language.auxiliaries.has(lower) &&
      !language.doForms.has(lower)
    )
      return negated && language.cues.has(lower) && tag.startsWith('V');
  }
  return false;
}

/** "it was late | and warned": the verb behind the join at `at` reports other words of the same speaker. */
function goesOnSaying(items: readonly Item[], at: number, language: Language): boolean {
  const before = items[at - 1]!;
  let verb = at + 1;
  while (items[verb]?.tag === 'RB') verb++;
  const { tag } = items[verb] ?? items[at]!;
  return (
    before.lower !== ',' &&
    isSpeech(items[verb], language) &&
    tag !== 'VB' &&
    (tag !== 'VBG' || before.quotation !== null)
  );
}

/**
 * Where words that begin at `from` end: before the next reporting clause or the main clause that a
 * subordinate one leads to, else with the sentence.
 */
export function contentEnd(
  items: readonly Item[],
  from: number,
  language: Language,
  context: ClauseContext = 'main',
): number {
  for (let i = from; i < items.length; i++) {
    const item = items[i]!;
    if (i === from && item.quotation === null) continue;
    if (item.lower === ')' && closesOuter(items, from, i)) return i;
    const next = items[i + 1];
    if (sourcePhraseAt(items, i, language) > 0) return i;
    if (
      endsRemark(item) &&
      next !== undefined &&
      (next.tag === 'VBG' || next.tag === 'WP' || language.asideJoins.has(next.lower))
    )
      return i + 1;
    if (endsRemark(item) && context === 'subordinate' && startsClause(items, i + 1, language))
      return i + 1;
    if (item.lower === ',' || dash.test(item.lower)) {
      if (endsAtMark(items, i, language, context)) return i;
    } else if (
      language.clauseAdditions.has(item.lower) &&
      (goesOnSaying(items, i, language) || stopsSaying(items, i, language))
    )
      return i;
  }
  return items.length;
}

/** Marks that never belong to words, at either edge; brackets, currency and the like may. */
function isEdge({ tag, lower }: Item): boolean {
  return tag === 'PUNCT' && !/^[()[\]$£€¥%#@&+/]/u.test(lower);
}

/** The range without stops, dashes and commas at its edges and without a leading "that"; null when nothing is left. */
export function trimRange(
  items: readonly Item[],
  from: number,
  to: number,
  { complementizers }: Language,
): ItemRange | null {
  let start = from;
  let end = to;
  while (start < end && isEdge(items[start]!)) start++;
  while (end > start && isEdge(items[end - 1]!)) end--;
  if (start < end - 1 && complementizers.has(items[start]!.lower)) start++;
  return start < end ? [start, end] : null;
}

/** The ranges that are not empty. */
export function ranges(...candidates: readonly (ItemRange | null)[]): ItemRange[] {
  return candidates.filter((range) => range !== null);
}

/** The words that begin at `from`, trimmed; null where none are left. */
export function contentFrom(
  items: readonly Item[],
  from: number,
  language: Language,
  context: ClauseContext = 'main',
): ItemRange | null {
  return trimRange(items, from, contentEnd(items, from, language, context), language);
}
