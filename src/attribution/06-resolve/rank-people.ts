import type { Item, Range, Sentence } from '../document.js';
import type { Entity, Gender } from '../03-mentions/entity.js';
import type { Mention } from '../03-mentions/find-mentions.js';
import type { Discourse } from './discourse.js';

/** How far back a pronoun reaches: mentions, sentences, and sentences of other pronouns. */
const reach = { mentions: 40, sentences: 8, pronouns: 3 };

/** Somebody for whom a pronoun may stand, and how well that fits. */
export interface Candidate {
  readonly entity: Entity;
  readonly at: Range;
  score: number;
}

/** Somebody, or a name of two words that nothing tells to be a body. */
export function isPersonal({ kind, words }: Entity): boolean {
  return kind === 'PERSON' || (kind === 'UNKNOWN' && words.length > 1);
}

/** Nothing tells that it is of the other gender. */
export function isOfGender({ gender }: Entity, wanted: Gender): boolean {
  return gender === null || wanted === null || gender === wanted;
}

/** Whose relative a possessive pronoun tells of; null where nobody fits. */
export function ownerOfPossessive(
  sentence: Sentence,
  { lower, start }: Item,
  discourse: Discourse,
): Entity | null {
  const kind = discourse.named.language.possessives.get(lower);
  if (kind !== 'male' && kind !== 'female') return null;
  return rankPeople(sentence, start, kind, discourse)[0]?.entity ?? null;
}

/** How the place of a name speaks for it: a subject is taken up, whom a report tells of is not. */
function standing(mention: Mention, sentence: Sentence, discourse: Discourse): number {
  if (discourse.isTold(mention)) return -0.9;
  if (discourse.isSubject(mention, sentence)) return 0.9;
  const { tokens, language } = discourse.named;
  const after = tokens[mention.endToken];
  const isFirst = discourse.isFirstName(mention, sentence);
  if (after?.tag === 'POS') return isFirst ? 0.3 : -0.3;
  const told = after?.text === ',' ? tokens[mention.endToken + 1] : after;
  const isTopic = language.relativeSubjects.has(told?.lower ?? '');
  return isTopic || isFirst ? 0.5 : 0;
}

/** A place that brings somebody to mind, and how much it does so here. */
type Place = readonly [entity: Entity, at: Range, weight: number];

/** Names and relatives of the last sentences, and whom their pronouns stand for. */
function* namedBefore(sentence: Sentence, before: number, discourse: Discourse): Generator<Place> {
  for (const mention of discourse.mentionsBefore(before, reach.mentions)) {
    const where = discourse.sentenceAt(mention.start);
    const distance = sentence.index - where.index;
    if (distance > reach.sentences) break;
    if (mention.quoted) continue;
    const entity = discourse.named.bearer.get(mention)!;
    if (isPersonal(entity)) yield [entity, mention, standing(mention, where, discourse) - distance];
  }
  for (let i = discourse.followed.length - 1; i >= 0; i--) {
    const { entity, opens, sentence: index, start, end } = discourse.followed[i]!;
    const distance = sentence.index - index;
    if (distance > reach.pronouns) break;
    if (start < before) yield [entity, { start, end }, (opens ? 0.8 : 0.3) - distance];
  }
  for (const relative of discourse.relatives.since(sentence.index - 2, before)) {
    const { who, start, end, opens, sentence: index } = relative;
    if (who !== null) yield [who, { start, end }, (opens ? 0.9 : 0) - (sentence.index - index)];
  }
}

/** Who spoke in the last sentences; most of all whoever tells the words in which the pronoun stands. */
function* spokenBefore(sentence: Sentence, before: number, discourse: Discourse): Generator<Place> {
  for (let i = discourse.turns.length - 1; i >= 0; i--) {
    const { sentence: index, speaker, at, words } = discourse.turns[i]!;
    const distance = sentence.index - index;
    if (distance > reach.sentences) break;
    const { entity, printed } = speaker;
    if (entity === null || printed === null || at >= before) continue;
    const tells = words.some(({ start, end }) => start <= before && before < end);
    yield [entity, printed, (tells ? 2.2 : distance < 2 ? 1.4 : 0.7) - distance];
  }
}

/** Persons that the pronoun may stand for, best first: near ones, subjects and recent speakers before others. */
export function rankPeople(
  sentence: Sentence,
  before: number,
  gender: Gender,
  discourse: Discourse,
): Candidate[] {
  const found = new Map<Entity, Candidate>();
  const take = ([entity, at, weight]: Place) => {
    if (!isPersonal(entity) || !isOfGender(entity, gender)) return;
    const score =
      (gender !== null && entity.gender === gender ? 0.6 : 0) +
      (entity.kind === 'PERSON' ? 0.6 : 0) +
      Math.min(entity.mentions.length, 5) * 0.06 +
      weight;
    const known = found.get(entity);
    if (known === undefined) found.set(entity, { entity, at, score });
    else if (score > known.score) known.score = score;
  };
  for (const place of namedBefore(sentence, before, discourse)) take(place);
  for (const place of spokenBefore(sentence, before, discourse)) take(place);
  const spokenOf = discourse.namedInWords();
  for (const candidate of found.values()) candidate.score -= spokenOf.get(candidate.entity) ?? 0;
  return [...found.values()].toSorted((a, b) => b.score - a.score);
}
