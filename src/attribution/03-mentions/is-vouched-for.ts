import type { Language } from '../languages/language.js';
import { surnamePrefixes } from '../languages/name-particles.js';
import type { Quoted } from '../02-quotations/quote-marks.js';
import type { Entity } from './entity.js';
import type { Mention } from './find-mentions.js';
import { fold, isGiven, isNameOfPlace, isRegion, isTitleAlone } from './kind-of-mention.js';

/** How far a credit in brackets may reach back from the end of its paragraph. */
const longestCredit = 200;

function isByline(line: string, { bylines }: Language): boolean {
  const lower = line.toLowerCase();
  return bylines.some(
    (byline) => lower.startsWith(byline) && /\s/u.test(lower[byline.length] ?? ''),
  );
}

/** "(Jane Roe/The Tarn Post)", "(Photo Jane Roe)". */
function namesMaker(bracket: string, { creditWords }: Language): boolean {
  const words = bracket.toLowerCase().split(/[^\p{L}]+/u);
  return bracket.includes('/') || words.some((word) => creditWords.has(word));
}

/** A byline, and "(Jane Roe/The Tarn Post)" at the end of a caption: who made it, not who is in it. */
export function isCredit(
  { start, paragraph }: Mention,
  { paragraphs, text, language }: Quoted,
): boolean {
  const { kind, end, start: from } = paragraphs[paragraph]!;
  if (kind === 'furniture' && isByline(text.slice(from, from + longestCredit), language))
    return true;
  if (text[end - 1] !== ')') return false;
  const tail = text.slice(Math.max(from, end - longestCredit), end);
  const bracket = tail.lastIndexOf('(');
  const inside = bracket >= 0 && start >= end - tail.length + bracket;
  return inside && namesMaker(tail.slice(bracket), language);
}

/** Named only by the page around the story; a body with a telling name may stand in a heading. */
function isFurniture(entity: Entity, speaks: boolean, quoted: Quoted): boolean {
  const { kind, words, mentions } = entity;
  const credits = mentions.filter((mention) => isCredit(mention, quoted)).length;
  if (credits === mentions.length) return true;
  if (credits > 0 && kind === 'PERSON' && !speaks) return true;
  if (kind === 'ORGANISATION' && words.length > 1) return false;
  return mentions.every(({ paragraph }) => quoted.paragraphs[paragraph]!.kind === 'furniture');
}

/** "the Roes", "both Roes": a family by the surname of somebody. */
export function isFamily(
  words: readonly string[],
  entities: readonly Entity[],
  { pluralEnding }: Language,
): boolean {
  const [word = '', ...others] = words.map(fold);
  return (
    others.length === 0 &&
    pluralEnding !== null &&
    word.endsWith(pluralEnding) &&
    entities.some(
      ({ words: name, kind }) =>
        kind === 'PERSON' && name.length > 1 && fold(name.at(-1) ?? '') + pluralEnding === word,
    )
  );
}

/** "Senate Democrats", "Tarn Poll", "Ohio Gov.": a people, an event or a title closes what only looks like a name. */
function isDescription({ words, kind }: Entity, language: Language): boolean {
  const last = fold(words.at(-1) ?? '');
  const joined = words.some((word) => language.fieldLinks.has(word));
  const title = !joined && (language.offices.has(last) || language.honorifics.has(last));
  if (kind === 'ORGANISATION')
    return (
      title || language.demonyms.has(last) || language.eventWords.has(last) || isShouted(words)
    );
  const show = words.length > 2 && language.eventWords.has(last);
  return show || (title && !isGiven(fold(words[0] ?? ''), language));
}

/** "SHIPS LEAVE TARN": words of a headline in capitals. */
function isShouted(words: readonly string[]): boolean {
  const loud = words.filter((word) => word.length > 3 && word === word.toUpperCase());
  return loud.length > 2;
}

/** HuffPost, tarnpost.com: written as brands are, not as surnames like McRoe. */
function isMadeUp(name: string): boolean {
  return (
    /\p{Ll}\.\p{Ll}{2,3}$/u.test(name) ||
    (/.\p{Ll}\p{Lu}/u.test(name) && !surnamePrefixes.some((prefix) => name.startsWith(prefix)))
  );
}

/** "at the Tarn Center", "in the South Tarn Arena": a building where things happen, and nothing else. */
function isOnlyPlace({ words, mentions }: Entity, { tokens, language }: Quoted): boolean {
  if (!language.venueWords.has(fold(words.at(-1) ?? ''))) return false;
  return mentions.every(({ firstToken }) => {
    const before = tokens[firstToken - 1];
    const at = before?.tag === 'DT' ? tokens[firstToken - 2] : before;
    return at !== undefined && language.whereabouts.has(at.lower);
  });
}

function isHeading({ paragraph, words }: Mention, { paragraphs }: Quoted): boolean {
  const [word = ''] = words;
  return word === word.toUpperCase() && paragraphs[paragraph]!.kind !== 'body';
}

/**
 * Does the text itself say that this is a person or a body? Credits, places, headings, titles without a
 * name and families never are, whoever is said to speak there; a first name is where it speaks.
 */
export function isVouchedFor(
  entity: Entity,
  speaks: boolean,
  quoted: Quoted,
  entities: readonly Entity[],
): boolean {
  const { words, kind, mentions } = entity;
  const { language } = quoted;
  const name = words.join(' ');
  if (isFurniture(entity, speaks, quoted)) return false;
  const acts = speaks || entity.givesOffice;
  if (isRegion(words, language)) return acts && language.states.has(name.toLowerCase());
  if (kind === 'ORGANISATION' && !acts && isOnlyPlace(entity, quoted)) return false;
  if (isTitleAlone(words, language) || (kind !== 'PERSON' && isNameOfPlace(words, language)))
    return false;
  if (words.length > 1)
    return entity.givesOffice || (!isDescription(entity, language) && (entity.certain || acts));
  if (entity.isPlace && !entity.givesOffice) return false;
  const word = fold(name);
  if (isFamily(words, entities, language)) return false;
  if (mentions.every((mention) => isHeading(mention, quoted))) return false;
  if (isGiven(word, language) && kind !== 'ORGANISATION') return speaks;
  if (entity.certain || entity.givesOffice) return true;
  return speaks && (kind !== 'UNKNOWN' || isMadeUp(name));
}
