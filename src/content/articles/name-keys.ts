const letterOrDigit = /[\p{L}\p{N}]/u;
const wordStart = /(?<![\p{L}\p{N}])[\p{L}\p{N}]|(?<!\S)[^\s\p{L}\p{N}]/gu;
/** The same without words in small letters, which are most of a text and begin few names. */
const greatStart = /(?<![\p{L}\p{N}])(?![a-z])[\p{L}\p{N}]|(?<!\S)[^\s\p{L}\p{N}]/gu;
/** Longest word that is taken for the beginning of a name, in UTF-16 units. */
const longestWord = 60;

/** A place in a text where a name may begin, with the keys of the names that may stand there. */
export interface NamePlace {
  /** UTF-16 offset. */
  readonly at: number;
  readonly keys: readonly string[];
}

/**
 * Every place of a text where a word begins, with each key (see name_key in the database: the first
 * two words of a name, the first alone of a name in small letters) that a name there could have.
 * A word may end a name at each change between letters and other characters: of "U.S.-led" it is
 * U, U., U.S, U.S. and so on. Words in small letters are left out unless asked for.
 */
export function* placesOfNames(text: string, withSmall: boolean): Generator<NamePlace> {
  for (const match of text.matchAll(withSmall ? wordStart : greatStart)) {
    const at = match.index;
    const first = wordAt(text, at);
    const keys = endingsOf(first);
    const isWholeWord = first.length < longestWord && text[at + first.length] === ' ';
    if (isWholeWord && !isSmall(first)) {
      const second = wordAt(text, at + first.length + 1);
      for (const ending of endingsOf(second)) keys.push(`${first} ${ending}`);
    }
    yield { at, keys };
  }
}

/** Whether a name begins with a small letter, like al-Bahr. */
export function isSmall(name: string): boolean {
  return /^[a-z]/.test(name);
}

/** The key under which the database files a name. */
export function nameKey(name: string): string {
  const [first = '', second] = name.split(' ', 2);
  return second === undefined || second === '' || /^[a-z]/.test(name)
    ? first
    : `${first} ${second}`;
}

/** Whether neither side of a stretch cuts a word in two. */
export function isWholeWords(text: string, start: number, end: number): boolean {
  const cuts = (at: number) =>
    letterOrDigit.test(charBefore(text, at)) && letterOrDigit.test(charAt(text, at));
  return !cuts(start) && !cuts(end);
}

function wordAt(text: string, at: number): string {
  let end = at;
  while (end < text.length && end - at < longestWord && !isSpace(text.charCodeAt(end))) end++;
  return text.slice(at, end);
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0;
}

function endingsOf(word: string): string[] {
  const endings: string[] = [];
  let before: boolean | null = null;
  let length = 0;
  for (const character of word) {
    const isWord = letterOrDigit.test(character);
    if (before !== null && (isWord !== before || !isWord)) endings.push(word.slice(0, length));
    before = isWord;
    length += character.length;
  }
  if (word !== '') endings.push(word);
  return endings;
}

function charAt(text: string, at: number): string {
  const point = text.codePointAt(at);
  return point === undefined ? '' : String.fromCodePoint(point);
}

function charBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  const isLow = unit >= 0xdc00 && unit <= 0xdfff;
  return at <= 0 ? '' : text.slice(isLow ? at - 2 : at - 1, at);
}
