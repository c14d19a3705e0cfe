import type { Item, Sentence } from '../document.js';
import type { Language } from '../languages/language.js';
import { sourceParticles, sourcePrepositions } from '../languages/de/word-lists.js';
import { ranges, trimRange } from './content-range.js';
import { type NounPhrase, phrase } from './noun-phrase.js';
import type { ItemRange, Report } from './report.js';

const prepositions = new Set(sourcePrepositions.split(' '));
const particles = new Set(sourceParticles.split(' '));

function isCapital(item: Item | undefined): boolean {
  return (
    item !== undefined &&
    item.quotation === null &&
    (item.tag === 'NNP' || /^\p{Lu}/u.test(item.lower) || item.tag === 'NN')
  );
}

/** The noun phrase at `from`: article, small adjectives, nouns, and a genitive or "von" with a name. */
function phraseAt(
  items: readonly Item[],
  from: number,
  written: (item: Item) => string,
  language: Language,
): NounPhrase | null {
  const first = items[from];
  if (first === undefined || first.quotation !== null) return null;
  if (first.tag === 'PRP') return phrase(items, from, from + 1, from);
  let i = from;
  if (first.tag === 'DT' || first.tag === 'PRP$') i++;
  let adjectives = 0;
  while (adjectives < 3 && isSmallWord(items[i], written) && isBig(items[i + 1], written)) {
    i++;
    adjectives++;
  }
  const core = i;
  while (isBig(items[i], written)) i++;
  if (i === core) return null;
  const head = i - 1;
  if (language.originLinks.has(items[i]?.lower ?? '') && isBig(items[i + 1], written)) {
    i += 2;
    while (isBig(items[i], written)) i++;
  }
  return phrase(items, from, i, head);
}

function isBig(item: Item | undefined, written: (item: Item) => string): boolean {
  return isCapital(item) && /^\p{Lu}/u.test(written(item!));
}

function isSmallWord(item: Item | undefined, written: (item: Item) => string): boolean {
  return item !== undefined && item.tag === 'NN' && !/^\p{Lu}/u.test(written(item));
}

/** The noun phrase or pronoun that opens the sentence and ends right before `end`. */
function phraseBefore(
  items: readonly Item[],
  end: number,
  written: (item: Item) => string,
  language: Language,
): NounPhrase | null {
  for (let from = Math.max(0, end - 8); from < end; from++) {
    const found = phraseAt(items, from, written, language);
    if (
      found !== null &&
      found.to === end &&
      (from === 0 || items[from - 1]!.tag === 'PUNCT' || items[from - 1]!.tag === 'CC')
    )
      return found;
  }
  return null;
}

function endOf(items: readonly Item[]): number {
  return items.length;
}

/** Words before a cue: a quotation, or a clause closed by a comma. */
function leftOf(items: readonly Item[], before: number, language: Language): ItemRange | null {
  const last = items[before - 1];
  if (last === undefined || (last.tag !== 'QUOTE' && last.lower !== ',')) return null;
  const range = trimRange(items, 0, before, language);
  return range !== null && (range[1] - range[0] > 2 || items[range[0]]!.tag === 'QUOTE')
    ? range
    : null;
}

/** Words behind a cue and its adjuncts: from a colon, a comma or a quotation to the end of the sentence. */
function rightOf(items: readonly Item[], from: number, language: Language): ItemRange | null {
  for (let i = from; i < Math.min(items.length, from + 12); i++) {
    const item = items[i]!;
    if (item.tag === 'QUOTE') return trimRange(items, i, endOf(items), language);
    if (item.lower !== ':' && item.lower !== ',') continue;
    const start = language.complementizers.has(items[i + 1]?.lower ?? '') ? i + 2 : i + 1;
    return start < items.length ? trimRange(items, start, endOf(items), language) : null;
  }
  return null;
}

function report(
  rule: string,
  sentence: Sentence,
  cue: ItemRange,
  lemma: string,
  source: NounPhrase,
  content: ItemRange[],
): Report | null {
  return content.length === 0
    ? null
    : { rule, sentence, content, cue, lemma, source, addressee: null };
}

/** "„Wir warten“, sagte Jutta Roe." and "Roe sagte, die Brücke sei alt." */
function byVerb(
  sentence: Sentence,
  at: number,
  lemma: string,
  written: (item: Item) => string,
  language: Language,
): Report | null {
  const { items } = sentence;
  const left = leftOf(items, at, language);
  const after = phraseAt(items, at + 1, written, language);
  if (left !== null && after !== null) {
    const more = items.findIndex(
      (item, i) => i >= after.to && item.quotation !== null && item.quotation.words > 2,
    );
    return report(
      'words-then-cue-then-speaker',
      sentence,
      [at, at + 1],
      lemma,
      after,
      ranges(left, more < 0 ? null : trimRange(items, more, items.length, language)),
    );
  }
  const before = phraseBefore(items, at, written, language);
  if (before === null) return null;
  const right = rightOf(items, at + 1, language);
  return right === null
    ? null
    : report('speaker-cue-words', sentence, [at, at + 1], lemma, before, [right]);
}

/** "Laut dem Gutachten liegt dort Blei." and "Die Brücke ist alt, so das Ministerium." */
function byParticle(
  sentence: Sentence,
  at: number,
  written: (item: Item) => string,
  language: Language,
): Report | null {
  const { items } = sentence;
  const item = items[at]!;
  const source = phraseAt(items, at + 1, written, language);
  if (source === null) return null;
  if (prepositions.has(item.lower) && at === 0) {
    let to = source.to;
    if (language.originLinks.has(items[to]?.lower ?? '') && items[to + 1]?.tag === 'CD') to += 2;
    return report(
      'according-to',
      sentence,
      [at, at + 1],
      item.lower,
      phrase(items, source.from, to, source.head),
      ranges(trimRange(items, to, items.length, language)),
    );
  }
  const closes = items[source.to] === undefined || items[source.to]!.tag === 'PUNCT';
  if (
    (particles.has(item.lower) || prepositions.has(item.lower)) &&
    items[at - 1]?.lower === ',' &&
    closes
  ) {
    return report(
      'according-to',
      sentence,
      [at, at + 1],
      item.lower,
      source,
      ranges(trimRange(items, 0, at - 1, language)),
    );
  }
  return null;
}

/** Every reporting clause of a German sentence, at most one a cue. */
export function findGermanReports(sentence: Sentence, text: string, language: Language): Report[] {
  const { items } = sentence;
  const written = ({ start, end }: Item) => text.slice(start, end);
  const reports: Report[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    if (item.quotation !== null) continue;
    const cue = language.cues.get(item.lower);
    const negated = [items[at + 1], items[at + 2]].some(
      (next) => next !== undefined && language.negations.has(next.lower),
    );
    const found =
      cue !== undefined && !negated
        ? byVerb(sentence, at, cue.lemma, written, language)
        : byParticle(sentence, at, written, language);
    if (found !== null) reports.push(found);
  }
  return reports;
}
