import type { Entity, Gender } from '../03-mentions/entity.js';
import { isRegion } from '../03-mentions/kind-of-mention.js';
import type { NounPhrase } from '../05-sources/noun-phrase.js';
import type { Sentence } from '../document.js';
import type { Language } from '../languages/language.js';
import type { Discourse } from './discourse.js';
import { rankPeople } from './rank-people.js';

/** What a phrase tells of somebody beside the office: the party by its first letters, and that it is over. */
export interface Qualified {
  readonly party: string | null;
  readonly isPast: boolean;
}

/** What qualifies an office in a phrase: "the Republican nominee", "the former mayor". */
export function qualifiersOf(
  { items }: Sentence,
  source: NounPhrase,
  language: Language,
): Qualified {
  const core = items.slice(source.from, source.head);
  const party = core.find(({ lower }) => language.demonyms.has(lower));
  return {
    party: party === undefined ? null : party.lower.slice(0, 6),
    isPast: core.some(({ lower }) => language.pastWords.has(lower)),
  };
}

/** Does a role tell of another party than this one? */
function isOfOther(role: string, party: string, { demonyms }: Language): boolean {
  return role.split(/[^\p{L}]+/u).some((word) => demonyms.has(word) && !word.startsWith(party));
}

/**
 * "the general", "the mayor": the person last named whose title, office or role has this word; of a party if one
 * is told, else of none, and out of office if the phrase says so.
 */
export function byOffice(
  word: string,
  before: number,
  { party, isPast }: Qualified,
  discourse: Discourse,
): Entity | null {
  const { language, bearer } = discourse.named;
  let other: Entity | null = null;
  for (const mention of discourse.mentionsBefore(before, 60)) {
    const entity = bearer.get(mention)!;
    if (entity.kind === 'ORGANISATION') continue;
    const role = (entity.role ?? '').toLowerCase();
    const titles = `${entity.honorific ?? ''} ${role} ${mention.office ?? ''}`.toLowerCase();
    const words = titles.split(/[^\p{L}]+/u);
    const holds = words.some(
      (title) => title === word || language.titleExpansions.get(title) === word,
    );
    if (!holds || (isPast && !words.some((title) => language.pastWords.has(title)))) continue;
    if (party === null || role.includes(party)) return entity;
    if (!isOfOther(role, party, language)) other ??= entity;
  }
  return other;
}

/** "The 34-year-old": who was named with this age, else the person without one who spoke last, in one of two sentences. */
function ofAge(word: string, sentence: number, before: number, discourse: Discourse) {
  const { ageEnding } = discourse.named.language;
  if (ageEnding === null || !word.endsWith(ageEnding)) return null;
  const age = Number(word.slice(0, -ageEnding.length));
  for (const mention of discourse.mentionsBefore(before, 40)) {
    const entity = discourse.named.bearer.get(mention)!;
    if (entity.age === age) return entity;
  }
  const turn = discourse.turns.at(-1);
  const entity = turn?.speaker.entity ?? null;
  if (turn === undefined || entity === null || sentence - turn.sentence > 2) return null;
  return entity.kind === 'PERSON' && entity.age === null ? entity : null;
}

/** The gender that a noun tells: woman, fisherman. */
function genderOfNoun(noun: string, { femaleNouns, maleNouns }: Language): Gender {
  if (femaleNouns.has(noun)) return 'female';
  return maleNouns.has(noun) ? 'male' : null;
}

/** "the older woman": of the people of this gender that were named with their ages, the oldest; null without two. */
function byOrderOfAge({ items, index }: Sentence, source: NounPhrase, discourse: Discourse) {
  const { language, bearer } = discourse.named;
  const gender = genderOfNoun(items[source.head]!.lower, language);
  const order = items
    .slice(source.from, source.head)
    .map(({ lower }) => language.ageWords.get(lower));
  const which = order.find((word) => word !== undefined);
  if (gender === null || which === undefined) return null;
  const people = new Set<Entity>();
  for (const mention of discourse.mentionsBefore(source.start, 30)) {
    const entity = bearer.get(mention)!;
    if (index - discourse.sentenceAt(mention.start).index > 8) break;
    if (entity.age !== null && entity.gender === gender) people.add(entity);
  }
  const [youngest, ...others] = [...people].toSorted((a, b) => a.age! - b.age!);
  const oldest = others.at(-1);
  if (oldest === undefined || oldest.age === youngest!.age) return null;
  return which === 'older' ? oldest : youngest!;
}

/** Whom a phrase tells by an age. */
export function byAge(sentence: Sentence, source: NounPhrase, discourse: Discourse): Entity | null {
  const word = sentence.items[source.head]!.lower;
  return (
    ofAge(word, sentence.index, source.start, discourse) ??
    byOrderOfAge(sentence, source, discourse)
  );
}

/** The only person named in the last sentences, of those whose office the text does not state or of all. */
export function onlyPerson(
  before: number,
  sentence: number,
  anyRole: boolean,
  discourse: Discourse,
): Entity | null {
  const found = new Set<Entity>();
  for (const mention of discourse.mentionsBefore(before, 20)) {
    const entity = discourse.named.bearer.get(mention)!;
    const where = discourse.sentenceAt(mention.start);
    const distance = sentence - where.index;
    if (distance > 4) break;
    if (entity.kind !== 'PERSON' || mention.quoted || where.kind === 'furniture') continue;
    if (distance === 0) return null;
    if (anyRole || entity.role === null) found.add(entity);
  }
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}

/**
 * "the striker", "the Vermont senator": whom the last sentences are about, where nobody comes near; a party alone
 * tells of whom the whole text is about.
 */
export function topicOf(
  sentence: Sentence,
  source: NounPhrase,
  party: string | null,
  discourse: Discourse,
): Entity | null {
  const { language } = discourse.named;
  const gender = genderOfNoun(sentence.items[source.head]!.lower, language);
  const ranked = rankPeople(sentence, source.start, gender, discourse);
  const [best, second] = ranked;
  if (best === undefined || best.entity.kind !== 'PERSON') return null;
  const most = Math.max(...ranked.map(({ entity }) => entity.mentions.length));
  if (party !== null && best.entity.mentions.length < most) return null;
  const distance = sentence.index - discourse.sentenceAt(best.at.start).index;
  const isClear = second === undefined || best.score - second.score >= 0.5;
  return isClear && distance < 3 ? best.entity : null;
}

/** A council or a university, which nobody calls a company; a group may be one. */
function isPublic(word: string, { jointHeads, bodyHeads, bodySuffixes }: Language): boolean {
  return jointHeads.has(word) || (bodyHeads.has(word) && !bodySuffixes.has(word));
}

/** "the company", "the council": the organisation last named that may be called so. */
export function lastBody(word: string, before: number, discourse: Discourse): Entity | null {
  const { language, bearer, paragraphs } = discourse.named;
  const isTrade = language.companyNouns.has(word);
  const isRule = language.stateNouns.has(word);
  let first: Entity | null = null;
  for (const mention of discourse.mentionsBefore(before, 24)) {
    const entity = bearer.get(mention)!;
    if (entity.kind !== 'ORGANISATION' || mention.quoted) continue;
    if (paragraphs[mention.paragraph]!.kind === 'furniture') continue;
    const words = entity.words.map((part) => part.toLowerCase());
    if (words.includes(word)) return entity;
    if (isRule !== language.states.has(words.join(' '))) continue;
    if (!isRule && (entity.isPlace || isRegion(entity.words, language))) continue;
    if (isTrade && words.some((part) => isPublic(part, language))) continue;
    first ??= entity;
  }
  return first;
}
