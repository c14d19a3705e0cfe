import type { Item, Range } from '../document.js';
import type { Language } from '../languages/language.js';

/** A noun phrase in a sentence: items from..to, the core without what is joined by prepositions. */
export interface NounPhrase extends Range {
  readonly from: number;
  readonly to: number;
  /** Item of the word that bears the phrase. */
  readonly head: number;
}

const post = new Set([
  'of',
  'for',
  'from',
  'at',
  'in',
  'with',
  'on',
  'to',
  'by',
  'against',
  'about',
  'between',
  'near',
  'within',
  'inside',
  'behind',
  'under',
  'over',
  'who',
  'close',
]);
const afterPost = new Set(['of', 'for', 'with', 'at', 'from', 'in']);

export function isNominal(item: Item): boolean {
  return (
    item.tag === 'NN' ||
    item.tag === 'NNS' ||
    item.tag === 'NNP' ||
    item.tag === 'CD' ||
    (item.tag === 'QUOTE' && item.quotation!.words <= 4 && item.quotation!.stop === '')
  );
}

function isInner(item: Item): boolean {
  return (
    isNominal(item) ||
    item.tag === 'JJ' ||
    item.tag === 'POS' ||
    item.lower === '&' ||
    item.tag === 'VBN'
  );
}

function phrase(items: readonly Item[], from: number, to: number, head: number): NounPhrase {
  return { from, to, head, start: items[from]!.start, end: items[to - 1]!.end };
}

/** First item of the core phrase that ends before `end`; `end` itself where none does. */
function coreStart(items: readonly Item[], end: number): number {
  let i = end - 1;
  if (i < 0) return end;
  const last = items[i]!;
  if (i > 0 && (last.tag === 'VBN' || last.tag === 'VBD') && items[i - 1]!.lower === 'those')
    return i - 1;
  if (last.tag === 'PRP' || last.tag === 'WP' || last.tag === 'WDT' || last.tag === 'EX') return i;
  if (!isNominal(last) && last.tag !== 'JJ' && last.tag !== 'DT') return end;
  if (last.tag === 'DT') return i;
  while (i > 0 && isInner(items[i - 1]!)) i--;
  while (
    i > 1 &&
    items[i - 1]!.tag === 'RB' &&
    (items[i - 2]!.tag === 'DT' || items[i]!.tag === 'CD')
  )
    i--;
  while (
    i > 1 &&
    items[i - 1]!.tag === 'CC' &&
    items[i - 2]!.tag === 'JJ' &&
    items[i]!.tag === 'JJ'
  )
    i -= 2;
  while (i > 0 && (items[i - 1]!.tag === 'DT' || items[i - 1]!.tag === 'PRP$')) i--;
  while (i < end - 1 && (items[i]!.tag === 'POS' || (items[i]!.tag === 'VBN' && i + 1 < end))) i++;
  return i;
}

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
function relativeBefore(items: readonly Item[], end: number): number {
  for (let i = end - 1; i >= Math.max(1, end - 24); i--) {
    const item = items[i]!;
    if (item.tag === 'PUNCT' || item.tag === 'QUOTE') return -1;
    if (
      (item.tag === 'WP' || item.tag === 'WDT' || item.lower === 'that') &&
      isNominal(items[i - 1]!)
    )
      return i;
  }
  return -1;
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
  let from = coreStart(items, closing);
  if (from === closing) return null;
  let head = closing - 1;
  let to = closing;
  for (let round = 0; round < 6 && from > 1; round++) {
    const before = items[from - 1]!;
    const time = language.timeNouns.has(items[to - 1]!.lower) && round === 0;
    let bridge = -1;
    if (before.tag === 'IN' || before.tag === 'TO') {
      if (!post.has(before.lower)) break;
      bridge = from - 1;
      const verb = items[from - 2]!;
      if (
        (verb.tag === 'VBN' || verb.tag === 'VBG' || verb.tag === 'VBD') &&
        from > 2 &&
        isNominal(items[from - 3]!)
      ) {
        if (relativeBefore(items, from - 1) > 0) break;
        bridge = from - 2;
      }
    } else if (
      (before.tag === 'VBN' || before.tag === 'VBG' || (time && before.tag === 'VBD')) &&
      isNominal(items[from - 2]!)
    ) {
      bridge = from - 1;
    } else if (before.tag === 'CC' && (before.lower === 'and' || before.lower === 'or')) {
      const joined = items[from - 2]!;
      if (verbBefore(items, from - 1) || !(isNominal(joined) || joined.tag === 'PRP')) break;
      const core = coreStart(items, from - 1);
      if (core === from - 1) break;
      from = core;
      continue;
    }
    if (bridge < 1 || !isNominal(items[bridge - 1]!)) break;
    const core = coreStart(items, bridge);
    if (core === bridge) break;
    from = core;
    head = bridge - 1;
  }
  const relative =
    from > 1 && /^(V|IN|TO)/.test(items[from - 1]!.tag) ? relativeBefore(items, from) : -1;
  if (relative > 0) {
    const core = coreStart(items, relative);
    if (core < relative) {
      from = core;
      to = relative;
      head = relative - 1;
    }
  }
  return phrase(items, from, to, head);
}

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
function isAside(items: readonly Item[], from: number, to: number): boolean {
  if (from >= to || !asides.has(items[from]!.tag)) return false;
  let relative = false;
  for (let i = from; i < to; i++) {
    const { tag, lower } = items[i]!;
    if (
      tag === 'WP' ||
      tag === 'WDT' ||
      tag === 'WRB' ||
      lower === 'that' ||
      lower === 'as' ||
      lower === 'while'
    )
      relative = true;
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
    if (!isAside(items, i + 1, comma)) continue;
    const base = chunkBefore(items, i, language);
    if (base === null || language.timeNouns.has(items[base.head]!.lower)) continue;
    nearest ??= base;
    if (
      opensClause(items, base.from) &&
      (best === null || items[base.head]!.tag === 'NNP' || items[best.head]!.tag !== 'NNP')
    )
      best = base;
  }
  return best ?? nearest;
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
    (items[i - 1]!.tag === 'RB' || items[i - 1]!.lower === 'all' || items[i - 1]!.lower === 'both')
  )
    i--;
  if (i === 0) return null;
  const before = items[i - 1]!;
  if (before.tag === 'PRP' || before.tag === 'WP' || before.tag === 'WDT')
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
  const found = chunkBefore(items, i, language);
  const time =
    found !== null &&
    found.from > 1 &&
    found.to - found.from < 4 &&
    language.timeNouns.has(items[found.to - 1]!.lower);
  if (!time) return found;
  const from = items[found.from - 1]!.tag === 'IN' ? found.from - 1 : found.from;
  return subjectBefore(items, from, language) ?? found;
}

/** The phrase that a relative pronoun at `at` stands for: "Roe, who said". */
export function antecedentOf(
  items: readonly Item[],
  at: number,
  language: Language,
): NounPhrase | null {
  let i = at;
  if (i > 0 && (items[i - 1]!.lower === ',' || items[i - 1]!.tag === 'CC')) i--;
  return i > 0 ? chunkBefore(items, i, language) : null;
}

/** The noun phrase that begins at `from`; with `attributes` its prepositional ones too, never those of a name. */
export function chunkAfter(
  items: readonly Item[],
  from: number,
  attributes: boolean,
): NounPhrase | null {
  let i = from;
  const first = items[i];
  if (first === undefined) return null;
  if (first.tag === 'PRP' || first.tag === 'WP') return phrase(items, i, i + 1, i);
  while (
    i < items.length &&
    (items[i]!.tag === 'DT' || items[i]!.tag === 'PRP$' || items[i]!.tag === 'RB')
  )
    i++;
  const core = i;
  while (
    i < items.length &&
    (isInner(items[i]!) ||
      (items[i]!.tag === 'VBG' && i > from && i + 1 < items.length && isNominal(items[i + 1]!)))
  )
    i++;
  while (i > core && !isNominal(items[i - 1]!)) i--;
  if (i === core)
    return first.tag === 'DT' && core > from && items[core]?.lower !== ','
      ? phrase(items, from, core, core - 1)
      : null;
  const head = i - 1;
  if (attributes && i + 1 < items.length) {
    const name = items[head]!.tag === 'NNP';
    const next = items[i]!;
    if ((!name && afterPost.has(next.lower)) || next.lower === 'of') {
      const rest = chunkAfter(items, i + 1, !name);
      if (rest !== null && items[rest.from]!.tag !== 'PRP')
        return phrase(items, from, rest.to, head);
    }
  }
  return phrase(items, from, i, head);
}
