import type { Language } from '../languages/language.js';
import type { Entity, Gender } from './entity.js';
import type { Mention } from './find-mentions.js';
import { fold, initialsOf, isGiven, isRegion } from './kind-of-mention.js';

/** What the name of a body may end without: "Tarn Marine" is Tarn Marine Services, "Wall Street" no paper. */
function isDispensable(words: readonly string[], { bodySuffixes }: Language): boolean {
  return words.every((word) => bodySuffixes.has(word));
}

/** "the House" for the House of Commons. */
function isChamberOf(words: readonly string[], last: string, language: Language): boolean {
  const { chambers, genitiveLinks } = language;
  return chambers.has(last) && fold(words[0]!) === last && genitiveLinks.has(words[1]!);
}

/** A given name, or the surname that stands in front: Tran for Tran Van Duc, Mr Kim for Kim Jong-un. */
function opensNameOf({ kind }: Entity, { words, honorific }: Mention, language: Language): boolean {
  const [word = ''] = words.map(fold);
  if (language.leadingSurnames.has(word)) return true;
  return (
    honorific === null &&
    (isGiven(word, language) || (kind === 'PERSON' && !isRegion(words, language)))
  );
}

/** "Twitter" behind what only looks like a name: Tarn State Twitter. */
function isKnownBody({ kind, words }: Entity, last: string, language: Language): boolean {
  return kind === 'UNKNOWN' && words.length > 1 && language.knownOrganisations.has(last);
}

/** Can this mention name the bearer of an earlier one? Genders do not clash, names repeat or shorten. */
export function sameBearer(
  entity: Entity,
  mention: Mention,
  gender: Gender,
  language: Language,
): boolean {
  const a = entity.words.map(fold);
  const b = mention.words.map(fold);
  if (a.join(' ') === b.join(' ')) return true;
  if (gender !== null && entity.gender !== null && gender !== entity.gender) return false;
  const last = b.at(-1)!;
  if (b.length === 1) {
    if (entity.kind === 'ORGANISATION')
      return (
        a.length > 1 &&
        (initialsOf(entity.words) === last ||
          isChamberOf(entity.words, last, language) ||
          (a[0] === last &&
            mention.honorific === null &&
            !isRegion(mention.words, language) &&
            a.slice(1).every((word) => language.bodySuffixes.has(word))))
      );
    return (
      (a.at(-1) === last && !isKnownBody(entity, last, language)) ||
      (a[0] === last && opensNameOf(entity, mention, language)) ||
      (language.generations.has(a.at(-1)!) && a.at(-2) === last)
    );
  }
  if (entity.kind === 'ORGANISATION' || a.length === 1) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    const isEnd = long.slice(-short.length).join(' ') === short.join(' ');
    const isStart = long.slice(0, short.length).join(' ') === short.join(' ');
    const left = long.slice(short.length);
    return short.length > 1 && (isEnd || (isStart && isDispensable(left, language)));
  }
  if (a.at(-1) !== last) return false;
  return (
    a[0] === b[0] ||
    (a[0]![0] === b[0]![0] && (a[0]!.length <= 1 || b[0]!.length <= 1)) ||
    b[0]!.startsWith(a[0]!) ||
    a[0]!.startsWith(b[0]!)
  );
}
