import type { Token } from '../document.js';
import type { Quoted } from '../02-quotations/quote-marks.js';
import type { Language } from '../languages/language.js';
import type { Entity, Gender } from './entity.js';
import type { Mention } from './find-mentions.js';
import { isCredit } from './is-vouched-for.js';
import { readAge } from './read-age.js';
import type { Role } from './office-phrase.js';
import { readRoles } from './read-role.js';

/** The title that says most: a rank before Mr or Ms, the longer form before its abbreviation. */
function betterHonorific(
  known: string | null,
  other: string | null,
  { courtesies }: Language,
): string | null {
  if (known === null || other === null) return known ?? other;
  return other.length > known.length && !courtesies.has(other.toLowerCase()) ? other : known;
}

function takeRole(entity: Entity, mention: Mention, quoted: Quoted): void {
  const { text, tokens, paragraphs, language } = quoted;
  if (isCredit(mention, quoted)) return;
  const roles = readRoles(text, tokens, mention, paragraphs[mention.paragraph]!, language);
  if (roles.length === 0) return;
  if (entity.kind === 'UNKNOWN') entity.kind = 'PERSON';
  entity.certain = true;
  for (const role of roles) {
    if (role.isRelation) entity.gender ??= genderOfNouns(role.role, language);
    else entity.roles.push(role);
  }
}

/** "her granddaughter Inés": the gender that the noun of a relation tells. */
function genderOfNouns(role: string, { femaleNouns, maleNouns }: Language): Gender {
  const words = role.toLowerCase().split(' ');
  if (words.some((word) => femaleNouns.has(word))) return 'female';
  return words.some((word) => maleNouns.has(word)) ? 'male' : null;
}

/** "former | Mexican | President": the word that tells that an office is over; null without one. */
function pastWordBefore(
  tokens: readonly Token[],
  end: number,
  { pastWords, states }: Language,
): Token | null {
  const state = states.has(tokens[end - 1]?.lower ?? '') ? 1 : 0;
  const word = tokens[end - 1 - state];
  return word !== undefined && pastWords.has(word.lower) ? word : null;
}

/** "Mayor Jane Roe", "former FBI Director Jane Roe": the office printed as a title. */
function roleOfTitle(mention: Mention, { language, tokens }: Quoted): Role[] {
  const { body } = mention;
  if (mention.office === null) return [];
  const before = pastWordBefore(tokens, body?.from ?? mention.firstToken, language);
  const isPast = before !== null;
  const office = isPast ? `${before.text} ${mention.office}` : mention.office;
  const words = office.toLowerCase().split(' ');
  return [
    {
      role: office,
      office,
      body,
      isBodyBehind: false,
      isPast,
      isRelation: false,
      isManaging: words.some((word) => language.managers.has(word)),
    },
  ];
}

/** "Republican Roe", "Republican National Committeeman": a party in front of a name is no office. */
function isPeople({ office }: Mention, { language }: Quoted): boolean {
  return office !== null && language.demonyms.has(office.toLowerCase());
}

/** Gathers what the mentions of a bearer state: kind, honorific, age and roles. */
export function describeEntity(entity: Entity, quoted: Quoted): void {
  for (const mention of entity.mentions) {
    if (mention.honorific !== null || (mention.office !== null && !isPeople(mention, quoted))) {
      if (entity.kind === 'UNKNOWN') entity.kind = 'PERSON';
      if (entity.kind === 'PERSON') entity.certain = true;
    }
    entity.honorific = betterHonorific(entity.honorific, mention.honorific, quoted.language);
    if (entity.kind === 'ORGANISATION') continue;
    takeRole(entity, mention, quoted);
    const { endToken } = quoted.paragraphs[mention.paragraph]!;
    entity.age ??= readAge(quoted.tokens, mention, endToken, quoted.language);
  }
  if (entity.kind === 'PERSON')
    entity.roles.push(...entity.mentions.flatMap((mention) => roleOfTitle(mention, quoted)));
}
