import type { Token } from '../document.js';
import type { Language } from '../languages/language.js';
import { isCapitalised } from './find-names.js';

/** Names that the text introduces somewhere, where nouns have capitals as well. */
export interface Introduced {
  /** Words behind a given name. */
  readonly surnames: ReadonlySet<string>;
  /** Single words behind the noun of a body that stand behind no article anywhere: der Konzern Tarnex. */
  readonly bodies: ReadonlySet<string>;
}

function isNoun(token: Token | undefined, { closedClass }: Language): token is Token {
  return (
    token !== undefined &&
    token.tag !== 'PUNCT' &&
    isCapitalised(token) &&
    !closedClass.has(token.lower)
  );
}

/** "Umweltverband Küste": the noun of a body and right behind it what it is called; towns have the name of a place. */
function isApposed(tokens: readonly Token[], i: number, language: Language): boolean {
  const noun = tokens[i - 1];
  const { lower } = tokens[i]!;
  if (!isNoun(noun, language) || !isNoun(tokens[i], language)) return false;
  if (!language.bodyNouns.has(noun.lower) || language.placeWords.has(noun.lower)) return false;
  return ![language.bodyNouns, language.groupNouns, language.roleNouns, language.timeNouns].some(
    (list) => list.has(lower),
  );
}

/** Collects what a text introduces by a given name or by the noun of a body. */
export function introducedIn(tokens: readonly Token[], language: Language): Introduced {
  const surnames = new Set<string>();
  const bodies = new Set<string>();
  const common = new Set<string>();
  for (let i = 0; i + 1 < tokens.length; i++) {
    const { lower } = tokens[i]!;
    const next = tokens[i + 1]!;
    if (!isNoun(next, language)) continue;
    if (language.closedClass.get(lower)?.includes('DT')) common.add(next.lower);
    if (!isCapitalised(tokens[i]!)) continue;
    const given = language.femaleNames.has(lower) || language.maleNames.has(lower);
    if (given) surnames.add(next.lower);
    else if (!language.namedByPlace.has(lower) && isApposed(tokens, i + 1, language))
      bodies.add(next.lower);
  }
  for (const word of common) bodies.delete(word);
  return { surnames, bodies };
}

/** "Umweltverband Küste und Bodden": the words with which an apposed name goes on. */
function goesOn(tokens: readonly Token[], i: number, from: number, language: Language): boolean {
  const joined = language.apposedJoins.has(tokens[i - 1]?.lower ?? '');
  let at = joined ? i - 2 : i - 1;
  if (at < from || tokens[at]!.tag !== 'NNP') return false;
  while (at > from && tokens[at]!.tag === 'NNP' && !isApposed(tokens, at, language)) at--;
  return at > from && tokens[at]!.tag === 'NNP' && i - at < 4;
}

/** Does this token name somebody or something where all nouns have capitals? */
export function isNameAmongNouns(
  tokens: readonly Token[],
  i: number,
  from: number,
  { surnames, bodies }: Introduced,
  language: Language,
): boolean {
  const token = tokens[i]!;
  if (!isCapitalised(token) || language.closedClass.has(token.lower)) return false;
  const { femaleNames, maleNames, knownOrganisations, bodyNames } = language;
  const lists = [femaleNames, maleNames, surnames, knownOrganisations, bodyNames, bodies];
  if (lists.some((list) => list.has(token.lower))) return true;
  if (language.namedByPlace.has(token.lower) && isNoun(tokens[i + 1], language)) return true;
  const capitals =
    token.text.length > 1 &&
    token.text.length < 7 &&
    token.text === token.text.toUpperCase() &&
    /\p{Lu}/u.test(token.text);
  const before = i > from ? tokens[i - 1]! : null;
  const previous = i > from + 1 ? tokens[i - 2]! : null;
  const belongs =
    previous !== null &&
    language.originLinks.has(before!.lower) &&
    language.roleNouns.has(previous.lower);
  if (capitals || belongs) return true;
  if (before !== null && language.honorifics.has(before.lower.replace(/\.$/u, ''))) return true;
  return i > from && (isApposed(tokens, i, language) || goesOn(tokens, i, from, language));
}
