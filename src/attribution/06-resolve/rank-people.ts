import type { Item, Range, Sentence } from '../document.js';
import type { Entity, Gender } from '../03-mentions/entity.js';
import type { Discourse } from './discourse.js';

/** How far back a pronoun reaches: mentions and sentences. */
const reach = { mentions: 40, sentences: 8 };

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
  return gender === null || gender === wanted;
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

/** Persons that the pronoun may stand for, best first: near ones, subjects and recent speakers before others. */
export function rankPeople(
  sentence: Sentence,
  before: number,
  gender: Gender,
  discourse: Discourse,
): Candidate[] {
  const { named } = discourse;
  const found = new Map<Entity, Candidate>();
  const consider = (entity: Entity, at: Range, score: number) => {
    const known = found.get(entity);
    if (known === undefined) found.set(entity, { entity, at, score });
    else if (score > known.score) known.score = score;
  };
  const fits = (entity: Entity) => isPersonal(entity) && isOfGender(entity, gender);
  const bonus = (entity: Entity) =>
    (entity.gender === gender ? 0.6 : 0) +
    (entity.kind === 'PERSON' ? 0.6 : 0) +
    Math.min(entity.mentions.length, 5) * 0.06;
  for (const mention of discourse.mentionsBefore(before, reach.mentions)) {
    const entity = named.bearer.get(mention)!;
    if (mention.quoted || !fits(entity)) continue;
    const where = discourse.sentenceAt(mention.start);
    const distance = sentence.index - where.index;
    if (distance > reach.sentences) break;
    const subject = discourse.isTold(mention)
      ? -0.9
      : discourse.isFirstName(mention, where)
        ? 0.9
        : 0;
    consider(entity, mention, bonus(entity) + subject - distance);
  }
  for (const { who, start, end, opens, sentence: at } of discourse.relatives.since(
    sentence.index - 2,
    before,
  )) {
    if (who === null || !fits(who)) continue;
    consider(who, { start, end }, bonus(who) + (opens ? 0.9 : 0) - (sentence.index - at));
  }
  for (let i = discourse.turns.length - 1; i >= 0; i--) {
    const turn = discourse.turns[i]!;
    const distance = sentence.index - turn.sentence;
    if (distance > reach.sentences) break;
    const { entity, printed } = turn.speaker;
    if (entity === null || printed === null || turn.at >= before || !fits(entity)) continue;
    consider(entity, printed, bonus(entity) + (distance < 2 ? 1.4 : 0.7) - distance);
  }
  return [...found.values()].toSorted((a, b) => b.score - a.score);
}
