import type { Sentence } from '../document.js';
import type { Language } from '../languages/language.js';
import type { Quoted } from '../02-quotations/quote-marks.js';
import type { Entity } from './entity.js';
import type { Mention } from './find-mentions.js';
import type { Body } from './body.js';
import { mentionOfBelonging } from './belonging.js';
import { firstBehind } from './first-behind.js';
import { isNameOfPlace, isRegion, isTitleAlone } from './kind-of-mention.js';
import type { Role } from './office-phrase.js';

/** How many mentions back "the agency" and "its" reach. */
const reach = 24;

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
  readonly entities: readonly Entity[];
  readonly bearer: ReadonlyMap<Mention, Entity>;
  /** The company that the story is about: named far more often than any other. */
  readonly principal: Entity | null;
}

/** A state gives the offices of a state, under its one name: "British ambassador", "Iraq’s minister". */
function stateOf({ from, to }: Body, role: Role, { tokens, language }: Quoted): string | null {
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  const state = language.states.get(words.join(' '));
  return isOfState(role, language) ? (state ?? null) : null;
}

function isOfState({ office }: Role, { stateOffices }: Language): boolean {
  return office
    .toLowerCase()
    .split(/[ -]/u)
    .some((word) => stateOffices.has(word));
}

/** A body, not a place: streets, cities, states and words that are no name hold no office. */
function isHoldable(entity: Entity, language: Language): boolean {
  const { kind, words, isPlace } = entity;
  if (kind === 'PERSON' || isPlace || isRegion(words, language)) return false;
  if (language.eventWords.has((words.at(-1) ?? '').toLowerCase())) return false;
  return !isTitleAlone(words, language) && !isNameOfPlace(words, language);
}

/** "spokesman for Tarn", not "head of a Tarn-based firm", "of the March of Tarn", "Tarn campaign spokesman". */
function standsAlone(
  { endToken, firstToken }: Mention,
  { office, isBodyBehind }: Role,
  { tokens, language }: Quoted,
): boolean {
  if (!isBodyBehind) {
    const [first = '', ...rest] = office.toLowerCase().split(' ');
    return rest.length === 0 || !language.bodyNouns.has(first);
  }
  const before = tokens[firstToken - 1];
  const after = tokens[endToken];
  if (before?.tag === 'IN' && tokens[firstToken - 2]?.tag === 'NNP') return false;
  if (before?.tag === 'JJ' || language.indefiniteArticles.has(before?.lower ?? '')) return false;
  return after === undefined || !/^(NN|NNS|JJ|CC)$/u.test(after.tag);
}

/** The last name that the tokens hold: in "Iraq’s Board of Roads" the board. */
function namedBody({ from, to }: Body, role: Role, names: Names): Entity | null {
  const { quoted, mentions, bearer } = names;
  let found: Entity | null = null;
  for (let i = firstBehind(mentions, from); i < mentions.length; i++) {
    const mention = mentions[i]!;
    if (mention.firstToken >= to) break;
    const entity = bearer.get(mention)!;
    const owner =
      quoted.tokens[mention.endToken]?.tag === 'POS' && isOfState(role, quoted.language);
    const holds =
      isHoldable(entity, quoted.language) &&
      (entity.certain || (role.isManaging && standsAlone(mention, role, quoted)));
    if (holds || (owner && entity.kind !== 'PERSON')) found = entity;
  }
  if (found === null) return null;
  if (found.kind === 'UNKNOWN') found.kind = 'ORGANISATION';
  found.givesOffice = true;
  return found;
}

/** "the agency", "its": a body whose name holds the noun, else the company named last; "its" means the subject of the sentence. */
function meantBody(
  { from, to }: Body,
  role: Role,
  { quoted, mentions, bearer, principal }: Names,
): Entity | null {
  const { tokens, language } = quoted;
  const { companyNouns, officesAloft, otherBodies } = language;
  if (
    officesAloft.has(
      role.office
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .at(-1)!,
    )
  )
    return null;
  const noun = tokens[to - 1]!.lower;
  const subject = tokens[to - 1]!.tag === 'PRP$';
  if (!(subject ? language.thingPossessives : language.bodyNouns).has(noun)) return null;
  if (tokens.slice(from, to).some(({ lower }) => otherBodies.has(lower))) return null;
  if (companyNouns.has(noun) && principal !== null) return principal;
  const telling = !subject && !companyNouns.has(noun);
  let last: Entity | null = null;
  let sentence: Sentence | null = null;
  const at = firstBehind(mentions, from);
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const entity = bearer.get(mentions[i]!)!;
    if (entity.kind !== 'ORGANISATION' || mentions[i]!.quoted) continue;
    if (entity.words.some((word) => word.toLowerCase() === noun)) return entity;
    if (telling || !isKnown(entity) || isOutlet(entity, quoted)) continue;
    if (!isHoldable(entity, language)) continue;
    if (companyNouns.has(noun) && isPublicBody(entity, language)) continue;
    if (last !== null && (!subject || mentions[i]!.start < sentence!.start)) continue;
    last = entity;
    sentence ??= sentenceAt(quoted, mentions[i]!.start);
  }
  return last;
}

function isKnown({ certain, givesOffice }: Entity): boolean {
  return certain || givesOffice;
}

/** The paper itself: its name stands in the furniture of the page. */
function isOutlet({ mentions }: Entity, { paragraphs }: Quoted): boolean {
  return mentions.some(({ paragraph }) => paragraphs[paragraph]!.kind === 'furniture');
}

function isPublicBody({ words }: Entity, language: Language): boolean {
  return words.some((word) => language.jointHeads.has(word.toLowerCase()));
}

/** "the company’s chief executive, Jane Tarn" beside Tarn Marine: the one that has the name of the person. */
function familyFirm({ to }: Body, { words }: Entity, { quoted, entities }: Names): Entity | null {
  const surname = words.at(-1);
  if (!quoted.language.companyNouns.has(quoted.tokens[to - 1]!.lower)) return null;
  const firm = entities.find(
    (other) => other.kind === 'ORGANISATION' && isKnown(other) && other.words[0] === surname,
  );
  return firm ?? null;
}

function organisationOf(role: Role, entity: Entity, names: Names): string | null {
  const { body } = role;
  if (body === null) {
    const leads = names.quoted.language.leadingOffice?.test(role.role.toLowerCase()) ?? false;
    return leads && names.principal !== null ? nameIn(names.principal, names.quoted) : null;
  }
  const state = stateOf(body, role, names.quoted);
  if (state !== null) return giveOffice(state, names);
  const isName = names.quoted.tokens[body.to - 1]!.tag === 'NNP';
  const family = isName ? null : familyFirm(body, entity, names);
  if (family !== null) return nameIn(family, names.quoted);
  const found = isName ? namedBody(body, role, names) : meantBody(body, role, names);
  return found === null || found === entity ? null : nameIn(found, names.quoted);
}

/** A state that the text names anywhere is one body with the state whose adjective gives the office. */
function giveOffice(state: string, { entities }: Names): string {
  const name = state.toLowerCase();
  const named = entities.find(({ words }) => words.join(' ').toLowerCase() === name);
  if (named !== undefined) named.givesOffice = true;
  return state;
}

function nameIn({ fullest }: Entity, { text }: Quoted): string {
  return text.slice(fullest.name.start, fullest.name.end);
}

/** The body that the text puts right beside a name, where it is one that holds people. */
function belongingOf(entity: Entity, { quoted, mentions, bearer }: Names): string | null {
  const { language } = quoted;
  for (const mention of entity.mentions) {
    if (mention.quoted) continue;
    const named = mentionOfBelonging(mention, mentions, quoted);
    if (named === null) continue;
    const body = bearer.get(named)!;
    const holds = body.kind === 'ORGANISATION' && body.certain && isHoldable(body, language);
    if (holds && body !== entity) return nameIn(body, quoted);
  }
  return null;
}

function principalOf(entities: readonly Entity[], quoted: Quoted): Entity | null {
  const [first, second] = entities
    .filter(
      (entity) =>
        entity.kind === 'ORGANISATION' &&
        entity.certain &&
        isHoldable(entity, quoted.language) &&
        !isOutlet(entity, quoted) &&
        !isPublicBody(entity, quoted.language) &&
        !quoted.language.knownOrganisations.has(entity.words.join(' ').toLowerCase()),
    )
    .toSorted((a, b) => b.mentions.length - a.mentions.length);
  if (first === undefined || first.mentions.length < 2) return null;
  return first.mentions.length >= 2 * (second?.mentions.length ?? 0) ? first : null;
}

/** Chooses the role that counts, one with an organisation before others and held before past, and names that organisation most fully. */
export function takeBodies(
  quoted: Quoted,
  mentions: readonly Mention[],
  entities: readonly Entity[],
  bearer: ReadonlyMap<Mention, Entity>,
): void {
  const names = { quoted, mentions, entities, bearer, principal: principalOf(entities, quoted) };
  for (const entity of entities) {
    if (entity.kind !== 'PERSON') continue;
    const held = entity.roles.map((role) => ({
      role,
      organisation: organisationOf(role, entity, names),
    }));
    const stated = held.filter(({ organisation }) => organisation !== null);
    const offices = stated.length > 0 ? stated : held;
    const chosen = offices.find(({ role }) => !role.isPast) ?? offices[0];
    entity.role = chosen?.role.role ?? null;
    const belonging = chosen?.organisation ? null : belongingOf(entity, names);
    entity.office = belonging === null ? (chosen?.role.office ?? null) : null;
    entity.organisation = chosen?.organisation ?? belonging;
  }
}
