import type { Sentence } from '../document.js';
import type { Language } from '../languages/language.js';
import type { Quoted } from '../02-quotations/quote-marks.js';
import type { Entity } from './entity.js';
import type { Mention } from './find-mentions.js';
import type { Body } from './body.js';
import { isNameOfPlace, isRegion, isTitleAlone } from './kind-of-mention.js';
import type { Role } from './read-role.js';

/** How many mentions back "the agency" and "its" reach. */
const reach = 24;
const others = new Set(['parent', 'sister', 'rival', 'another', 'former', 'local', 'holding']);
const companies = new Set([
  'company',
  'firm',
  'group',
  'corporation',
  'manufacturer',
  'operator',
  'retailer',
]);

/** Index of the first mention that ends behind this token; mentions stand in order. */
function firstBehind(mentions: readonly Mention[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.endToken <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sentenceAt({ sentences }: Quoted, offset: number): Sentence {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return sentences[low]!;
}

/** The names of the text as the bodies of roles are looked up in them. */
interface Names {
  readonly quoted: Quoted;
  readonly mentions: readonly Mention[];
  readonly bearer: ReadonlyMap<Mention, Entity>;
}

/** A state gives the offices of a state, under its one name: "British ambassador", "Iraq’s minister". */
function stateOf(
  { from, to }: Body,
  { office }: Role,
  { tokens, language }: Quoted,
): string | null {
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  const state = language.states.get(words.join(' '));
  const given = office
    .toLowerCase()
    .split(/[ -]/u)
    .some((word) => language.stateOffices.has(word));
  return given ? (state ?? null) : null;
}

/** Can an office of this kind be held there? Towns and strange words have mayors, only bodies have managers. */
function isHolding(entity: Entity, { isManaging }: Role, language: Language): boolean {
  const { kind, words } = entity;
  if (kind === 'PERSON' || isRegion(words, language) || isTitleAlone(words, language)) return false;
  if (isNameOfPlace(words, language)) return false;
  return kind === 'ORGANISATION' || isManaging;
}

/** The last name that the tokens hold: in "Iraq’s Board of Roads" the board. */
function namedBody({ from, to }: Body, role: Role, names: Names): Entity | null {
  const { quoted, mentions, bearer } = names;
  let found: Entity | null = null;
  for (let i = firstBehind(mentions, from); i < mentions.length; i++) {
    const mention = mentions[i]!;
    if (mention.firstToken >= to) break;
    const entity = bearer.get(mention)!;
    if (isHolding(entity, role, quoted.language)) found = entity;
  }
  if (found?.kind === 'UNKNOWN') found.kind = 'ORGANISATION';
  if (found !== null) found.certain = true;
  return found;
}

/** "the agency", "its": a body whose name holds the noun, else the company named last; "its" means the subject of the sentence. */
function meantBody({ from, to }: Body, { quoted, mentions, bearer }: Names): Entity | null {
  const { tokens, language } = quoted;
  const noun = tokens[to - 1]!.lower;
  const subject = tokens[to - 1]!.tag === 'PRP$';
  if (subject ? noun !== 'its' : !language.bodyNouns.has(noun)) return null;
  if (tokens.slice(from, to).some(({ lower }) => others.has(lower))) return null;
  const telling = !subject && !companies.has(noun);
  let last: Entity | null = null;
  let sentence: Sentence | null = null;
  const at = firstBehind(mentions, from);
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const entity = bearer.get(mentions[i]!)!;
    if (entity.kind !== 'ORGANISATION' || mentions[i]!.quoted) continue;
    if (entity.words.some((word) => word.toLowerCase() === noun)) return entity;
    if (telling || isNameOfPlace(entity.words, language) || isRegion(entity.words, language))
      continue;
    if (companies.has(noun) && isPublicBody(entity, language)) continue;
    if (last !== null && (!subject || mentions[i]!.start < sentence!.start)) continue;
    last = entity;
    sentence ??= sentenceAt(quoted, mentions[i]!.start);
  }
  return last;
}

function isPublicBody({ words }: Entity, language: Language): boolean {
  return words.some((word) => language.jointHeads.has(word.toLowerCase()));
}

function organisationOf(role: Role, entity: Entity, names: Names): string | null {
  const { body } = role;
  if (body === null) return null;
  const state = stateOf(body, role, names.quoted);
  if (state !== null) return state;
  const isName = names.quoted.tokens[body.to - 1]!.tag === 'NNP';
  const found = isName ? namedBody(body, role, names) : meantBody(body, names);
  return found === null || found === entity ? null : nameIn(found, names.quoted);
}

function nameIn({ fullest }: Entity, { text }: Quoted): string {
  return text.slice(fullest.name.start, fullest.name.end);
}

/** "Jane Roe of the Bridge Trust", "Tarn Marine’s Jane Roe": whom somebody belongs to, without an office. */
function belongingOf(entity: Entity, { quoted, mentions, bearer }: Names): string | null {
  const { tokens, language } = quoted;
  for (const { firstToken, endToken, quoted: inside } of entity.mentions) {
    if (inside) continue;
    const link = tokens[endToken]?.lower ?? '';
    const behind = tokens[endToken + 1]?.tag === 'DT' ? endToken + 2 : endToken + 1;
    const start = link === 'of' || link === 'from' ? behind : null;
    const end = tokens[firstToken - 1]?.tag === 'POS' ? firstToken - 1 : null;
    if (start === null && end === null) continue;
    const at = firstBehind(mentions, start ?? end! - 1);
    const named = mentions[at];
    if (named === undefined || (start === null ? named.endToken !== end : named.firstToken > start))
      continue;
    const body = bearer.get(named)!;
    const holds =
      body.kind === 'ORGANISATION' &&
      body.certain &&
      !isRegion(body.words, language) &&
      !isNameOfPlace(body.words, language);
    if (holds && body !== entity) return nameIn(body, quoted);
  }
  return null;
}

/** Chooses the role that counts, one with an organisation before others, and names that organisation most fully. */
export function takeBodies(
  quoted: Quoted,
  mentions: readonly Mention[],
  entities: readonly Entity[],
  bearer: ReadonlyMap<Mention, Entity>,
): void {
  const names = { quoted, mentions, bearer };
  for (const entity of entities) {
    if (entity.kind !== 'PERSON') continue;
    const held = entity.roles.map((role) => ({
      role,
      organisation: organisationOf(role, entity, names),
    }));
    const chosen = held.find(({ organisation }) => organisation !== null) ?? held[0];
    entity.role = chosen?.role.role ?? null;
    entity.office = chosen?.role.office ?? null;
    entity.organisation = chosen?.organisation ?? belongingOf(entity, names);
  }
}
