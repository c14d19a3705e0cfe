import type { Language } from '../languages/language.js';
import type { Entity, Gender } from './entity.js';
import type { Mention } from './find-mentions.js';

/** A word of a name as names are compared: lower case, without stops and apostrophes. */
export function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f.’']/g, '')
    .toLowerCase();
}

/** Gender that a title or a given name tells; null where neither does. */
export function genderOf(mention: Mention, language: Language): Gender {
  for (const title of [mention.honorific, mention.office]) {
    const lower = title?.toLowerCase().replace(/\.$/, '') ?? '';
    if (language.femaleTitles.has(lower)) return 'female';
    if (language.maleTitles.has(lower)) return 'male';
  }
  const given = fold(mention.words[0] ?? '');
  const female = language.femaleNames.has(given);
  const male = language.maleNames.has(given);
  return female === male ? null : female ? 'female' : 'male';
}

/** A state, a city or a part of the world: named as a place unless it speaks or gives an office. */
export function isRegion(words: readonly string[], language: Language): boolean {
  const name = words.join(' ').toLowerCase();
  return language.places.has(name) || language.states.has(name);
}

/** A street, a port, a bay: its first or last word tells, but not in a motto, "Keep Our Bridge". */
export function isNameOfPlace(words: readonly string[], language: Language): boolean {
  const last = fold(words.at(-1) ?? '');
  const motto = words
    .slice(1)
    .some((word) => language.closedClass.get(word.toLowerCase())?.includes('PRP$'));
  if (motto || language.organisationWords.has(last)) return false;
  const body = words.some((word) => language.organisationWords.has(fold(word)));
  const opens = words.length > 1 && language.placeOpenings.has(fold(words[0]!));
  return (opens && !body) || language.placeWords.has(last);
}

/** First letters of a name as its acronym has them: the words with capitals. */
export function initialsOf(words: readonly string[]): string {
  const letters = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]!);
  return letters.join('').toLowerCase();
}

/** "the Minister for Ports": an office with its field, and nobody's name. */
function isOfficeAlone(word: string, link: string, language: Language): boolean {
  const { titleOfOffice, genitiveLinks, headLinks } = language;
  return titleOfOffice.has(word) && (genitiveLinks.has(link) || headLinks.has(link));
}

/** A common word or an office with a capital and nothing else: Sen., MEMBER, the Union, the Minister for Ports. */
export function isTitleAlone(words: readonly string[], language: Language): boolean {
  const [word = '', ...others] = words.map(fold);
  if (others.length > 0) return isOfficeAlone(word, others[0]!, language);
  if (language.knownOrganisations.has(word) || language.bodyNames.has(word)) return false;
  const { honorifics, offices, roleNouns, demonyms, timeNouns, bodyNouns } = language;
  return [
    honorifics,
    offices,
    roleNouns,
    demonyms,
    timeNouns,
    bodyNouns,
    language.organisationWords,
    language.documentNouns,
  ].some((list) => list.has(word));
}

/** Person or organisation, by titles, given names and words that only bodies carry. */
export function kindOf(
  mention: Mention,
  language: Language,
): { kind: Entity['kind']; certain: boolean } {
  const lower = mention.words.map(fold);
  const name = lower.join(' ');
  if (isRegion(mention.words, language) && mention.honorific === null)
    return { kind: 'ORGANISATION', certain: false };
  if (mention.words.includes('&')) return { kind: 'ORGANISATION', certain: true };
  if (
    language.knownOrganisations.has(mention.words.join(' ').toLowerCase()) ||
    language.knownOrganisations.has(name)
  ) {
    return mention.honorific === null
      ? { kind: 'ORGANISATION', certain: true }
      : { kind: 'PERSON', certain: true };
  }
  if (
    lower.some((word) => language.organisationWords.has(word)) &&
    !(lower.length === 2 && isGiven(lower[0]!, language))
  ) {
    const building = language.buildings.has(lower.at(-1)!);
    return { kind: 'ORGANISATION', certain: lower.length > 1 && !building };
  }
  if (mention.honorific !== null) return { kind: 'PERSON', certain: true };
  if (lower.length > 1 && isNameOfPlace(mention.words, language)) {
    const surname = lower.length === 2 && language.placeSurnames.has(lower[1]!);
    if (!surname || !isGiven(lower[0]!, language)) return { kind: 'ORGANISATION', certain: false };
    return { kind: 'UNKNOWN', certain: false };
  }
  const isTitle = mention.office !== null && !language.demonyms.has(mention.office.toLowerCase());
  if (isTitle && mention.words.length < 5) return { kind: 'PERSON', certain: true };
  const isPersonal =
    isGivenOf(mention, lower[0]!, language) ||
    (lower.length < 4 && !mention.afterArticle && language.leadingSurnames.has(lower[0]!));
  if (lower.length > 1 && lower.length < 6 && isPersonal)
    return { kind: 'PERSON', certain: lower.length < 4 };
  const written = mention.words.join(' ');
  if (lower.length === 1 && written.length > 1 && written === written.toUpperCase())
    return { kind: 'ORGANISATION', certain: false };
  if (lower.length === 1) return { kind: 'UNKNOWN', certain: false };
  if (mention.afterArticle) return { kind: 'ORGANISATION', certain: false };
  return { kind: lower.length < 5 ? 'UNKNOWN' : 'ORGANISATION', certain: false };
}

/** Behind an article two letters are those of a ship or a body: the MV Tarn. */
function isGivenOf({ afterArticle }: Mention, word: string, language: Language): boolean {
  return isGiven(word, language) && !(afterArticle && word.length === 2);
}

/** Is it a given name, or an initial? */
export function isGiven(word: string, language: Language): boolean {
  return (
    language.femaleNames.has(word) ||
    language.maleNames.has(word) ||
    /^[a-z]$|^[bcdfghjklmnpqrstvwxz]{2}$/.test(word)
  );
}
