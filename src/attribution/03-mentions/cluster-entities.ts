import type { Language } from '../languages/language.js';
import type { Quoted } from '../02-quotations/quote-marks.js';
import { findMentions, type Mention } from './find-mentions.js';
import type { Entity, Named } from './entity.js';
import { fold, genderOf, initialsOf, kindOf } from './kind-of-mention.js';
import { describeEntity } from './describe-entity.js';
import { weighKind } from './weigh-evidence.js';
import { takeBodies } from './take-bodies.js';
import { takeGenders } from './take-genders.js';
import { sameBearer } from './same-bearer.js';

/** Index of entities by the words that a shorter mention may repeat. */
class Register {
  readonly entities: Entity[] = [];
  private readonly byWord = new Map<string, Entity[]>();

  add(mention: Mention, language: Language): Entity {
    const { kind, certain } = kindOf(mention, language);
    const entity: Entity = {
      id: this.entities.length,
      kind,
      certain,
      isPlace: false,
      givesOffice: false,
      words: mention.words,
      fullest: mention,
      mentions: [],
      gender: genderOf(mention, language),
      age: null,
      honorific: null,
      roles: [],
      role: null,
      office: null,
      organisation: null,
    };
    this.entities.push(entity);
    const keys = new Set([...mention.words.map(fold), initialsOf(mention.words)]);
    for (const key of keys) {
      const list = this.byWord.get(key) ?? [];
      list.push(entity);
      this.byWord.set(key, list);
    }
    return entity;
  }

  /** Bearers that share the last word of the mention, the latest first; a cap keeps time linear. */
  sharing(word: string): readonly Entity[] {
    return (this.byWord.get(word) ?? []).slice(-12).toReversed();
  }
}

/**
 * Brings all mentions of one bearer together: first the full names, then shorter ones, each to the bearer
 * last named with that word. Two full names with one surname stay two.
 */
export function clusterEntities(quoted: Quoted): Named {
  const { language } = quoted;
  const mentions = findMentions(quoted);
  const register = new Register();
  const bearer = new Map<Mention, Entity>();
  const seen = new Map<Entity, number>();
  const join = (mention: Mention, choose: (matching: Entity[]) => Entity | undefined) => {
    const known = register.sharing(fold(mention.words.at(-1) ?? ''));
    const gender = isSurname(mention, known) ? null : genderOf(mention, language);
    const matching = known.filter((other) => sameBearer(other, mention, gender, language));
    const entity = choose(matching) ?? register.add(mention, language);
    entity.mentions.push(mention);
    entity.gender ??= gender;
    if (
      mention.words.length > entity.words.length &&
      (mention.words.length < 6 || entity.kind === 'ORGANISATION')
    ) {
      entity.words = mention.words;
      entity.fullest = mention;
    }
    bearer.set(mention, entity);
  };
  for (const mention of mentions) {
    if (mention.words.length > 1) join(mention, (matching) => matching[0]);
  }
  for (const mention of mentions) {
    if (mention.words.length === 1)
      join(mention, (matching) => lastSeen(nearer(matching, mention), seen));
    seen.set(bearer.get(mention)!, mention.start);
  }
  for (const entity of register.entities) {
    entity.mentions.sort((a, b) => a.start - b.start);
    describeEntity(entity, quoted);
    weighKind(entity, quoted);
  }
  takeGenders(quoted, mentions, bearer);
  takeBodies(quoted, mentions, register.entities, bearer);
  return { ...quoted, mentions, entities: register.entities, bearer };
}

/** "Christie" behind Chris Christie: a given name as well, which tells no gender here. */
function isSurname({ words, honorific, office }: Mention, known: readonly Entity[]): boolean {
  const [word = ''] = words.map(fold);
  return (
    words.length === 1 &&
    honorific === null &&
    office === null &&
    known.some(({ words: name }) => name.length > 1 && fold(name.at(-1) ?? '') === word)
  );
}

/** A surname before the first word of a company: "Tarn" is Jane Tarn, not Tarn Marine. */
function nearer(entities: readonly Entity[], { words }: Mention): readonly Entity[] {
  const last = fold(words.at(-1) ?? '');
  const people = entities.filter(
    (entity) => entity.kind === 'PERSON' && fold(entity.words.at(-1) ?? '') === last,
  );
  return people.length > 0 ? people : entities;
}

/** Of several bearers the one named last before, else the one that is named first. */
function lastSeen(
  entities: readonly Entity[],
  seen: ReadonlyMap<Entity, number>,
): Entity | undefined {
  let best = entities.at(-1);
  let at = -1;
  for (const entity of entities) {
    const start = seen.get(entity) ?? -1;
    if (start > at) {
      at = start;
      best = entity;
    }
  }
  return best;
}
