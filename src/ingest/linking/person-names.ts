import { fold } from '../../base/fold.js';

/** Behind the surname; father and son differ by them alone. */
const suffixes = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

/** How alike two names of people are. */
export type Likeness =
  /** The same words. */
  | 'SAME'
  /** One has a middle name or initial that the other leaves out: Mark A. Roe, Mark Roe. */
  | 'MIDDLE'
  /** One has the initial of the first name alone: M. Roe. */
  | 'INITIAL'
  /** One is the surname alone. */
  | 'SURNAME'
  | 'DIFFERENT';

/** Compares two names of people without diacritics and case. */
export function likenessOf(one: string, other: string): Likeness {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  if (first.join(' ') === second.join(' ')) return first.length > 1 ? 'SAME' : 'SURNAME';
  const [surname, otherSurname] = [surnameOf(first), surnameOf(second)];
  if (surname !== otherSurname || suffixOf(first) !== suffixOf(second)) return 'DIFFERENT';
  const [given, otherGiven] = [givenOf(first), givenOf(second)];
  if (given.length === 0 || otherGiven.length === 0) return 'SURNAME';
  if (given[0] === otherGiven[0] && !isInitial(given[0]!)) {
    return fits(given.slice(1), otherGiven.slice(1)) ? 'MIDDLE' : 'DIFFERENT';
  }
  const isShort = isInitial(given[0]!) || isInitial(otherGiven[0]!);
  return isShort && given[0]![0] === otherGiven[0]![0] ? 'INITIAL' : 'DIFFERENT';
}

/** Whether a name is a surname, or another single word, alone. */
export function isSingleWord(name: string): boolean {
  return givenOf(wordsOf(name)).length === 0;
}

/** The key of people who may be one: the last word of the folded name, with straight apostrophes. */
export function lastWordOf(name: string): string {
  return plain(name).split(' ').at(-1) ?? '';
}

/** The first letter of a name with several words, folded: of everybody who may be meant by it. */
export function initialOf(name: string): string {
  return isSingleWord(name) ? '' : ([...fold(name)][0] ?? '');
}

/** Folded, with one sort of apostrophe: O'Roe, O’Roe. */
function plain(name: string): string {
  return fold(name).replaceAll('’', "'");
}

function wordsOf(name: string): string[] {
  return plain(name).split(/\s+/).filter(Boolean);
}

function suffixOf(words: readonly string[]): string | null {
  const last = words.at(-1);
  return words.length > 1 && last !== undefined && suffixes.has(last) ? last : null;
}

function withoutSuffix(words: readonly string[]): readonly string[] {
  return suffixOf(words) === null ? words : words.slice(0, -1);
}

function surnameOf(words: readonly string[]): string {
  return withoutSuffix(words).at(-1) ?? '';
}

function givenOf(words: readonly string[]): readonly string[] {
  return withoutSuffix(words).slice(0, -1);
}

function isInitial(word: string): boolean {
  return /^\p{L}\.?$/u.test(word);
}

/** Middle names contradict where both sides have them and they do not begin alike. */
function fits(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return true;
  return one.every((word, index) => {
    const opposite = other[index];
    if (opposite === undefined || word === opposite) return true;
    return (isInitial(word) || isInitial(opposite)) && word[0] === opposite[0];
  });
}
