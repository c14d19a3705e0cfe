import { isExcused } from './excused.js';
import { sharedCharacters } from './overlap.js';
import type { ScoredQuote, Stretch } from './scored-quote.js';
import { trimmedStretches } from './trimmed-stretches.js';
import { wordsWithin, wordStretches } from './words-within.js';

/** A quote taken apart into what the field's systems are measured by. */
interface Parts {
  readonly cue: readonly Stretch[] | null;
  readonly source: readonly Stretch[] | null;
  readonly content: readonly Stretch[] | null;
  /** Of cue, source and content, so that equal ones are equal texts; null where there is none. */
  readonly keys: Readonly<Record<Part, string | null>>;
}

const parts = ['cue', 'source', 'content'] as const;
type Part = (typeof parts)[number];

/** Each as the stretches of one quote. */
type Places = readonly (readonly Stretch[])[];

/** Characters that two speakers or verbs must share for SFU's independent counts. */
const leastShared = 2;

type Add = (name: string, by: number) => void;

/**
 * Counts of the measures that look at cue, source and content by themselves: `indep` of SFU's Gender
 * Gap Tracker (each place apart from its quote), `citron` of BBC Citron (linked by the cue, edges
 * without marks; `overlap` in words) and `component` of CofeNet (places by their exact ends).
 */
export function scoreParts(
  counts: Map<string, number>,
  live: readonly ScoredQuote[],
  predicted: readonly ScoredQuote[],
  ignored: readonly ScoredQuote[],
  text: string,
): void {
  const add: Add = (name, by) => counts.set(name, (counts.get(name) ?? 0) + by);
  const kept = predicted.filter(
    (quote) => !isExcused(quote, ignored) || live.some((gold) => touch(gold.spans, quote.spans)),
  );
  const parted = (quotes: readonly ScoredQuote[]) => quotes.map((quote) => partsOf(quote, text));
  const [gold, found] = [parted(live), parted(kept)];
  countIndependent(
    add,
    'indep-speaker',
    placesOf(gold, 'source'),
    placesOf(parted(predicted), 'source'),
  );
  countIndependent(add, 'indep-verb', placesOf(gold, 'cue'), placesOf(parted(predicted), 'cue'));
  for (const part of [...parts, 'all'] as const) countEqual(add, part, gold, found);
  const words = wordStretches(text);
  for (const part of parts) {
    const [wanted, held] = [placesOf(gold, part), placesOf(found, part)];
    countOverlap(add, `citron-overlap-${part}`, holders(words, wanted), holders(words, held));
    countExact(add, `component-${part}`, exactPlaces(wanted), exactPlaces(held));
  }
}

/** Pairs that touch, of all that are there on both sides. */
function countIndependent(add: Add, name: string, gold: Places, found: Places): void {
  const meets = (a: readonly Stretch[]) =>
    gold.filter((b) => sharedCharacters(a, b) >= leastShared).length;
  add(`${name}.shared`, sumOf(found.map(meets)));
  add(`${name}.gold`, gold.length);
  add(`${name}.predicted`, found.length);
}

function countEqual(
  add: Add,
  part: Part | 'all',
  gold: readonly Parts[],
  found: readonly Parts[],
): void {
  const counts = ({ cue }: Parts) => part !== 'cue' || cue !== null;
  const [wanted, held] = [gold.filter(counts), found.filter(counts)];
  const hits = held.filter((p) => wanted.some((g) => isSame(g, p, part))).length;
  add(`citron-${part}.tp`, hits);
  add(`citron-${part}.fp`, held.length - hits);
  add(`citron-${part}.fn`, wanted.filter((g) => !held.some((p) => isSame(g, p, part))).length);
}

/** Words by how many places hold them on either side. */
function countOverlap(
  add: Add,
  name: string,
  gold: readonly number[],
  found: readonly number[],
): void {
  add(`${name}.shared`, sumOf(found.map((count, k) => count * gold[k]!)));
  add(`${name}.gold`, sumOf(gold));
  add(`${name}.predicted`, sumOf(found));
}

function countExact(add: Add, name: string, gold: Set<string>, found: Set<string>): void {
  const both = [...found].filter((place) => gold.has(place)).length;
  add(`${name}.tp`, both);
  add(`${name}.fp`, found.size - both);
  add(`${name}.fn`, gold.size - both);
}

function partsOf(quote: ScoredQuote, text: string): Parts {
  const one = (span: Stretch | null) => (span === null ? null : [span]);
  const [cue, source] = [one(quote.cueSpan), one(quote.speakerSpan)];
  const content = quote.spans;
  const keys = {
    cue: cue === null ? null : cue.join(' '),
    source: source === null ? null : source.join(' '),
    content: trimmedStretches(quote, text),
  };
  return { cue, source, content, keys };
}

/** Linked by their cues, or by their words where neither has a cue. */
function isLinked(gold: Parts, predicted: Parts): boolean {
  if (gold.cue === null && predicted.cue === null) return touch(gold.content, predicted.content);
  return touch(gold.cue, predicted.cue);
}

function isSame(gold: Parts, predicted: Parts, part: Part | 'all'): boolean {
  const isEqual = (one: Part) => gold.keys[one] === predicted.keys[one];
  if (part === 'cue') return gold.cue !== null && isEqual('cue');
  return isLinked(gold, predicted) && (part === 'all' ? parts.every(isEqual) : isEqual(part));
}

function touch(a: readonly Stretch[] | null, b: readonly Stretch[] | null): boolean {
  return a !== null && b !== null && sharedCharacters(a, b) > 0;
}

function placesOf(list: readonly Parts[], part: Part): Places {
  return list.map((one) => one[part]).filter((place) => place !== null);
}

/** In how many of the places each word of the text lies. */
function holders(words: readonly Stretch[], places: Places): number[] {
  const counts = words.map(() => 0);
  for (const place of places) for (const k of new Set(wordsWithin(words, place))) counts[k]!++;
  return counts;
}

function exactPlaces(places: Places): Set<string> {
  return new Set(places.flat().map(([start, end]) => `${start}-${end}`));
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
