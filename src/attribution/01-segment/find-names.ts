import type { Range, Token } from '../document.js';
import type { Language } from '../languages/language.js';
import { joinedParticle } from '../languages/name-particles.js';

/** How often a word stands capitalised inside a sentence, and how often in lower case, over the whole text. */
export interface CaseCounts {
  readonly capital: ReadonlyMap<string, number>;
  readonly lower: ReadonlyMap<string, number>;
  /** Pairs of capitalised words that stand inside sentences: "port halloran". */
  readonly pairs: ReadonlySet<string>;
}

/** True for a word that begins with a capital of any script, behind a joined particle too: d’Arcy. */
export function isCapitalised(token: Token): boolean {
  const first = token.text[0]!;
  return (
    first !== first.toLowerCase() ||
    (token.text !== token.lower && joinedParticle.test(token.text)) ||
    (token.text.codePointAt(0)! > 0xffff && token.text !== token.lower)
  );
}

/** Words that open a sentence, a quotation or a list item owe their capital to the place. */
export function opensSentence(tokens: readonly Token[], i: number, from: number): boolean {
  let before = i - 1;
  while (
    before >= from &&
    tokens[before]!.tag === 'PUNCT' &&
    !/^[.?!:;…•*]/.test(tokens[before]!.text)
  ) {
    if (tokens[before]!.text === ',' || tokens[before]!.text === ')') return false;
    before--;
  }
  return before < from || tokens[before]!.tag === 'PUNCT';
}

/** Counts each word of the text as it is written inside sentences. */
export function countCase(
  tokens: readonly Token[],
  paragraphs: readonly Range[],
  bounds: readonly (readonly [number, number])[],
  titleCase: readonly boolean[],
): CaseCounts {
  const capital = new Map<string, number>();
  const lower = new Map<string, number>();
  const pairs = new Set<string>();
  for (let p = 0; p < paragraphs.length; p++) {
    const [from, to] = bounds[p]!;
    for (let i = from; i < to; i++) {
      const token = tokens[i]!;
      if (token.tag === 'PUNCT') continue;
      if (!isCapitalised(token)) lower.set(token.lower, (lower.get(token.lower) ?? 0) + 1);
      else if (!titleCase[p] && !opensSentence(tokens, i, from)) {
        capital.set(token.lower, (capital.get(token.lower) ?? 0) + 1);
        const next = tokens[i + 1];
        if (next !== undefined && i + 1 < to && next.tag !== 'PUNCT' && isCapitalised(next))
          pairs.add(`${token.lower} ${next.lower}`);
      }
    }
  }
  return { capital, lower, pairs };
}

/** A heading in which the words that carry meaning are capitalised, so that a capital says nothing. */
export function isTitleCase(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
): boolean {
  if (from === to || to - from >= 60) return false;
  const inMarks = /^[“"]$/u.test(tokens[from]!.text);
  let capital = 0;
  let small = 0;
  for (let i = from + 1; i < to; i++) {
    const token = tokens[i]!;
    if (token.tag === 'PUNCT' || token.tag === 'POS') continue;
    if (inMarks && language.closedClass.has(token.lower)) continue;
    if (isCapitalised(token)) capital++;
    else if (
      language.lexicon.get(token.lower)?.[0]?.startsWith('V') &&
      !language.closedClass.has(token.lower)
    )
      return false;
    else if (/^\p{L}/u.test(token.text) && !language.closedClass.has(token.lower)) small++;
  }
  return capital >= 3 && small <= (capital + small) * 0.2;
}

/** Does this capitalised token name somebody or something? */
export function isNameToken(
  tokens: readonly Token[],
  i: number,
  from: number,
  to: number,
  titleCase: boolean,
  counts: CaseCounts,
  language: Language,
): boolean {
  const token = tokens[i]!;
  if (!isCapitalised(token) || language.capitalPronouns.has(token.lower)) return false;
  const capital = counts.capital.get(token.lower) ?? 0;
  const lower = counts.lower.get(token.lower) ?? 0;
  if (titleCase || opensSentence(tokens, i, from)) {
    if (
      language.closedClass.has(token.lower) &&
      token.text.length > 1 &&
      token.text !== token.text.toUpperCase()
    )
      return false;
    if (capital > lower) return !language.closedClass.has(token.lower);
    const next = tokens[i + 1];
    if (next !== undefined && !titleCase && isCapitalised(next))
      if (counts.pairs.has(`${token.lower} ${next.lower}`)) return true;
    const who = tokens[i + 1]?.lower ?? '';
    if (capital === 0 && isPlural(token.lower, language) && language.relativeSubjects.has(who))
      return false;
    const tags = language.lexicon.get(token.lower);
    if (tags === undefined) return !token.lower.includes('-') && !isDerived(token.lower, language);
    if (titleCase) return false;
    if (isGivenBeforeName(tokens, i, to, language)) return true;
    if (opensOffice(tokens, i, to, language)) return true;
    return startsName(tokens, i, to, tags, language);
  }
  if (language.roleNouns.has(token.lower) && token.text.length < 4) return false;
  if (language.nameHomographs.has(token.lower)) return true;
  if (language.closedClass.has(token.lower))
    return (
      token.text.length > 1 &&
      token.text === token.text.toUpperCase() &&
      !allCapsAround(tokens, i, from, to)
    );
  return true;
}

/** Roes, not Ross. */
function isPlural(lower: string, { pluralEnding: ending }: Language): boolean {
  return ending !== null && lower.endsWith(ending) && !lower.endsWith(ending + ending);
}

/** Words from an office to the given name of who holds it. */
const longestOffice = 8;

/** Unknown word made by rule of a known one: Tweeting, Unclearly. */
function isDerived(lower: string, language: Language): boolean {
  for (const ending of language.derivedEndings) {
    if (!lower.endsWith(ending) || lower.length < ending.length + 3) continue;
    const stem = lower.slice(0, -ending.length);
    if (language.lexicon.has(stem) || language.lexicon.has(stem + language.silentEnding))
      return true;
  }
  return false;
}

/** "Grant Roe", "Mark Doe": a given name that is a word as well, before another capital. */
function isGivenBeforeName(
  tokens: readonly Token[],
  i: number,
  to: number,
  language: Language,
): boolean {
  const { lower } = tokens[i]!;
  const next = tokens[i + 1];
  if (
    next === undefined ||
    i + 1 >= to ||
    next.tag === 'PUNCT' ||
    language.closedClass.has(next.lower)
  )
    return false;
  return isCapitalised(next) && (language.femaleNames.has(lower) || language.maleNames.has(lower));
}

/** "Minister for Ports Ana Roe said": an office that goes on to a given name and a surname. */
function opensOffice(tokens: readonly Token[], i: number, to: number, language: Language): boolean {
  const { titleOfOffice, genitiveLinks, headLinks, listJoins } = language;
  const link = tokens[i + 1]?.lower ?? '';
  if (!titleOfOffice.has(tokens[i]!.lower)) return false;
  if (!genitiveLinks.has(link) && !headLinks.has(link)) return false;
  for (let at = i + 2; at < Math.min(to, i + longestOffice); at++) {
    if (!isCapitalised(tokens[at]!) && !listJoins.has(tokens[at]!.lower)) return false;
    if (at > i + 2 && isGivenBeforeName(tokens, at, to, language)) return true;
  }
  return false;
}

/** "Estuary Health Trust said": two more capitals behind the noun, the last of them the head of a body. */
function opensBody(tokens: readonly Token[], i: number, to: number, language: Language): boolean {
  let end = i + 1;
  while (end < to && tokens[end]!.tag !== 'PUNCT' && isCapitalised(tokens[end]!)) end++;
  const { lower } = tokens[end - 1]!;
  return end - i > 2 && (language.bodyHeads.has(lower) || language.organisationWords.has(lower));
}

/** "Trump said", "Rice's letter": a bare singular noun before a verb or possessive names somebody. */
function startsName(
  tokens: readonly Token[],
  i: number,
  to: number,
  tags: readonly string[],
  language: Language,
): boolean {
  const next = i + 1 < to ? tokens[i + 1]! : null;
  if (next === null || language.roleNouns.has(tokens[i]!.lower)) return false;
  if (tags[0] === 'NN' && opensBody(tokens, i, to, language)) return true;
  if (tags[0] === 'NN' || tags[0] === 'JJ' || tags[0] === 'VB') {
    if (next.tag === 'POS') return tags[0] === 'NN' && !tags.includes('PRP');
    const verb = language.closedClass.get(next.lower)?.[0] ?? language.lexicon.get(next.lower)?.[0];
    return (
      tags[0] === 'NN' &&
      (verb === 'VBD' || verb === 'VBZ' || verb === 'MD') &&
      !language.presentCopulas.has(next.lower)
    );
  }
  return false;
}

function allCapsAround(tokens: readonly Token[], i: number, from: number, to: number): boolean {
  const before = i > from ? tokens[i - 1]!.text : '';
  const after = i + 1 < to ? tokens[i + 1]!.text : '';
  return [before, after].some(
    (word) => word.length > 3 && word === word.toUpperCase() && /\p{Lu}/u.test(word),
  );
}
