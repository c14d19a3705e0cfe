import type { Item } from '../document.js';
import type { Language } from '../languages/language.js';
import { chunkBefore } from './chunk-before.js';
import { coreStart, type NounPhrase, phrase } from './noun-phrase.js';

const asides = new Set([
  'DT',
  'NN',
  'NNS',
  'NNP',
  'WP',
  'WDT',
  'WRB',
  'CD',
  'JJ',
  'VBG',
  'VBN',
  'VBD',
  'PRP$',
  'IN',
  'TO',
  'RB',
]);

/** Can the words from..to be an aside behind a name? Finite verbs stand in it behind a relative word only. */
function isAside(
  items: readonly Item[],
  from: number,
  to: number,
  { asideClauses }: Language,
): boolean {
  if (from >= to || !asides.has(items[from]!.tag)) return false;
  let relative = false;
  for (let i = from; i < to; i++) {
    const { tag, lower } = items[i]!;
    if (/^(WP|WDT|WRB)$/u.test(tag) || asideClauses.has(lower)) relative = true;
    if (!relative && i > from && (tag === 'VBZ' || tag === 'VBP' || tag === 'MD')) return false;
  }
  return true;
}

/** Does a subject begin here, behind the start of the sentence, a mark or a joining word? */
function opensClause(items: readonly Item[], from: number): boolean {
  const before = items[from - 1];
  if (before === undefined) return true;
  return (
    before.tag === 'PUNCT' ||
    before.tag === 'CC' ||
    before.tag === 'QUOTE' ||
    before.tag === 'IN' ||
    before.tag === 'RB'
  );
}

/** A base further left is the subject if it is a name, or no phrase that a preposition opens. */
function isBetterBase(items: readonly Item[], base: NounPhrase, best: NounPhrase | null): boolean {
  if (best === null) return true;
  if (items[base.from - 1]?.tag === 'IN') return false;
  return items[base.head]!.tag === 'NNP' || items[best.head]!.tag !== 'NNP';
}

/** Base of "X, the chair of Y, said": the phrase before the mark that opens the aside which closes at `comma`. */
function beforeAside(items: readonly Item[], comma: number, language: Language): NounPhrase | null {
  const mark = items[comma]!.lower;
  let nearest: NounPhrase | null = null;
  let best: NounPhrase | null = null;
  for (let i = comma - 1, seen = 0; i > 0 && i > comma - 60 && seen < 6; i--) {
    const item = items[i]!;
    if (item.tag === 'QUOTE' && item.quotation!.words > 6) break;
    if (item.lower !== mark) continue;
    seen++;
    if (!isAside(items, i + 1, comma, language)) continue;
    const base = chunkBefore(items, i, language);
    if (base === null || language.timeNouns.has(items[base.head]!.lower)) continue;
    nearest ??= base;
    if (opensClause(items, base.from) && isBetterBase(items, base, best)) best = base;
  }
  return best ?? nearest;
}

/** "Some 56 percent of residents | polled": who was asked, with the participle that ends before `end`. */
function polledBefore(items: readonly Item[], end: number, language: Language): NounPhrase | null {
  const asked = chunkBefore(items, end, language) ?? chunkBefore(items, end - 1, language);
  return asked === null ? null : phrase(items, asked.from, end, asked.head);
}

/** The subject that ends before `end`: a pronoun, a noun phrase, or one with an aside behind it. */
export function subjectBefore(
  items: readonly Item[],
  end: number,
  language: Language,
): NounPhrase | null {
  let i = end;
  while (
    i > 0 &&
    (items[i - 1]!.tag === 'RB' || language.floatingQuantifiers.has(items[i - 1]!.lower))
  )
    i--;
  const alone = i < end && language.pronominals.has(items[i]!.lower);
  if (alone && (i === 0 || items[i - 1]!.tag === 'CC')) return phrase(items, i, i + 1, i);
  if (i === 0) return null;
  const before = items[i - 1]!;
  if (language.polledForms.has(before.lower)) return polledBefore(items, i, language);
  const partOf = i > 2 && language.genitiveLinks.has(items[i - 2]!.lower);
  const isSubject = before.tag === 'PRP' && language.pronouns.has(before.lower);
  if ((isSubject && !partOf) || before.tag === 'WP' || before.tag === 'WDT')
    return phrase(items, i - 1, i, i - 1);
  if (before.lower === ')') return chunkBefore(items, i, language);
  if (before.lower === ',' || /^[-–—―]+$/.test(before.lower)) {
    const joins = i > 1 && items[i - 2]!.tag === 'CC';
    const base = joins ? null : beforeAside(items, i - 1, language);
    if (base !== null) return base;
    return before.lower === ',' && i > 1 && items[i - 2]!.lower === ')'
      ? chunkBefore(items, i - 1, language)
      : null;
  }
  const beforeTime = skipTimeBack(items, i, language);
  const earlier =
    beforeTime < i && beforeTime > 0 ? subjectBefore(items, beforeTime, language) : null;
  return earlier ?? chunkBefore(items, i, language);
}

/** Start of the time that stands between a subject and its verb: "Roe | on Wednesday | said"; `end` without one. */
function skipTimeBack(items: readonly Item[], end: number, language: Language): number {
  let i = end;
  while (
    i > 0 &&
    (language.timeNouns.has(items[i - 1]!.lower) || (i < end && items[i - 1]!.tag === 'CD'))
  )
    i--;
  if (i === end) return end;
  while (i > 0 && (items[i - 1]!.tag === 'DT' || language.timeAdjectives.has(items[i - 1]!.lower)))
    i--;
  return i > 0 && items[i - 1]!.tag === 'IN' ? i - 1 : i;
}

/** A common noun that "who" cannot stand for: "the endorsement of Jane Roe, who said". */
function isThing({ tag, lower }: Item, language: Language): boolean {
  return (
    tag === 'NN' &&
    !language.roleNouns.has(lower) &&
    !language.spokesWords.has(lower) &&
    !language.relations.has(lower) &&
    !language.femaleNouns.has(lower) &&
    !language.maleNouns.has(lower)
  );
}

/** The phrase that a relative pronoun at `at` stands for: "Roe, who said". */
export function antecedentOf(
  items: readonly Item[],
  at: number,
  language: Language,
): NounPhrase | null {
  let i = at;
  if (i > 0 && (items[i - 1]!.lower === ',' || items[i - 1]!.tag === 'CC')) i--;
  if (i === 0) return null;
  const whole = chunkBefore(items, i, language);
  const named = whole !== null && items[whole.to - 1]!.tag === 'NNP';
  if (!named || items[at]!.tag !== 'WP' || !isThing(items[whole.head]!, language)) return whole;
  const core = coreStart(items, whole.to, language);
  return core > whole.from ? phrase(items, core, whole.to, whole.to - 1) : whole;
}
