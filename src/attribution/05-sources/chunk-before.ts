import type { Item } from '../document.js';
import type { Language } from '../languages/language.js';
import { coreStart, isNominal, type NounPhrase, phrase } from './noun-phrase.js';

/** Before "(D-Va.)": brackets behind a name are no part of the phrase. */
function beforeBrackets(items: readonly Item[], end: number): number {
  if (end < 3 || items[end - 1]!.lower !== ')') return end;
  for (let i = end - 2; i > 0 && i > end - 40; i--) if (items[i]!.lower === '(') return i;
  return end;
}

/** Is there a finite verb between the last clause boundary and this item? Then "and" joins clauses, not names. */
function verbBefore(items: readonly Item[], end: number): boolean {
  for (let i = end - 1; i >= 0; i--) {
    const { tag, lower } = items[i]!;
    if (tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD') return true;
    if (lower === ':' || lower === ';' || tag === 'QUOTE') return false;
  }
  return false;
}

/** Start of the relative clause "who/that ..." that ends before `end` without a comma, -1 without one. */
function relativeBefore(items: readonly Item[], end: number, language: Language): number {
  for (let i = end - 1; i >= Math.max(1, end - 24); i--) {
    const item = items[i]!;
    if (item.tag === 'PUNCT' || item.tag === 'QUOTE') return -1;
    if (
      (item.tag === 'WP' || item.tag === 'WDT' || language.complementizers.has(item.lower)) &&
      isNominal(items[i - 1]!)
    )
      return i;
  }
  return -1;
}

/** Item behind the noun that the words before `from` tie to the phrase: "spokesman | for", "emails | released", "people | close to"; -1 for none. */
function bridgeBefore(
  items: readonly Item[],
  from: number,
  afterTime: boolean,
  language: Language,
): number {
  const before = items[from - 1]!;
  const previous = items[from - 2]!;
  if (before.tag === 'IN' || before.tag === 'TO') {
    if (!language.phraseLinks.has(before.lower)) return -1;
    const participle = /^(VBN|VBG|VBD|JJ)$/u.test(previous.tag);
    if (!participle || from < 3 || !isNominal(items[from - 3]!)) return from - 1;
    return relativeBefore(items, from - 1, language) > 0 ? -1 : from - 2;
  }
  const participle =
    before.tag === 'VBN' || before.tag === 'VBG' || (afterTime && before.tag === 'VBD');
  return participle && isNominal(previous) ? from - 1 : -1;
}

/** Start of the phrase that "and" joins to the one at `from`: "Roe | and Doe"; -1 where it joins clauses. */
function joinedBefore(items: readonly Item[], from: number, language: Language): number {
  const before = items[from - 1]!;
  if (!language.phraseJoins.has(before.lower)) return -1;
  const joined = items[from - 2]!;
  if (verbBefore(items, from - 1) || !(isNominal(joined) || joined.tag === 'PRP')) return -1;
  const core = coreStart(items, from - 1, language);
  return core === from - 1 ? -1 : core;
}

/**
 * The noun phrase that ends right before `end`, its prepositional and participial attributes included:
 * "a spokesman for the group", "emails released last week".
 */
export function chunkBefore(
  items: readonly Item[],
  end: number,
  language: Language,
): NounPhrase | null {
  const closing = beforeBrackets(items, end);
  let from = coreStart(items, closing, language);
  if (from === closing) return null;
  let head = closing - 1;
  for (let round = 0; round < 6 && from > 1; round++) {
    const joined = joinedBefore(items, from, language);
    if (joined >= 0) {
      from = joined;
      continue;
    }
    const afterTime = round === 0 && language.timeNouns.has(items[closing - 1]!.lower);
    const bridge = bridgeBefore(items, from, afterTime, language);
    if (bridge < 1 || !isNominal(items[bridge - 1]!)) break;
    const core = coreStart(items, bridge, language);
    if (core === bridge) break;
    from = core;
    head = bridge - 1;
  }
  const inClause = from > 1 && /^(V|IN|TO)/.test(items[from - 1]!.tag);
  const relative = inClause ? relativeBefore(items, from, language) : -1;
  const core = relative > 0 ? coreStart(items, relative, language) : relative;
  if (core < relative) {
    const named = items[relative - 1]!.tag === 'NNP';
    return phrase(items, core, named ? relative : closing, relative - 1);
  }
  return phrase(items, from, closing, head);
}
