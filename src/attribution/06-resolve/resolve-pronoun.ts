import type { Range, Sentence } from '../document.js';
import type { Entity, Gender } from '../03-mentions/entity.js';
import { chunkAfter } from '../05-sources/chunk-after.js';
import type { NounPhrase } from '../05-sources/noun-phrase.js';
import type { Discourse } from './discourse.js';
import { bearerSpeaker, nameOf, plainSpeaker, type Speaker } from './speaker.js';

/** How far back a pronoun reaches: mentions and sentences. */
const reach = { mentions: 40, sentences: 8 };

interface Candidate {
  readonly entity: Entity;
  readonly at: Range;
  score: number;
}

/** Who a pronoun in source position is. */
export function resolvePronoun(
  sentence: Sentence,
  source: NounPhrase,
  discourse: Discourse,
): Speaker {
  const word = sentence.items[source.head]!.lower;
  const printed = { start: source.start, end: source.end };
  const kind = discourse.named.language.pronouns.get(word);
  if (kind === 'male' || kind === 'female')
    return (
      spokesperson(sentence, printed, discourse) ??
      nameless(sentence, printed, kind, discourse) ??
      person(sentence, printed, kind, discourse)
    );
  if (kind === 'thing') return thing(sentence, printed, discourse);
  if (kind === 'several') return several(sentence, printed, discourse);
  return plainSpeaker(printed, word === 'we' ? 'GROUP' : 'UNNAMED', 'first-or-second-person');
}

function person(sentence: Sentence, printed: Range, gender: Gender, discourse: Discourse): Speaker {
  const ranked = rank(sentence, printed.start, gender, discourse);
  const best = ranked[0];
  if (best === undefined) return plainSpeaker(printed, 'UNRESOLVED', 'pronoun-unresolved');
  const candidates = ranked.slice(1, 4).map(({ entity }) => nameOf(entity, discourse.named.text));
  const clear = ranked.length === 1 || best.score - ranked[1]!.score >= 0.5;
  const speaker = bearerSpeaker(
    best.entity,
    printed,
    discourse.named,
    clear ? 'pronoun' : 'pronoun-of-several',
    [printed, best.at],
  );
  return { ...speaker, kind: 'PERSON', candidates };
}

/** "A spokesman for Corvane declined. He said": nobody else was named since. */
function spokesperson(sentence: Sentence, printed: Range, discourse: Discourse): Speaker | null {
  const { named } = discourse;
  for (const index of [sentence.index, sentence.index - 1]) {
    const other = named.sentences[index];
    if (other === undefined || other.paragraph !== sentence.paragraph) continue;
    const at = other.items.findIndex(
      ({ lower, start }, i) =>
        i < 4 && start < printed.start && named.language.spokesWords.has(lower),
    );
    if (at < 1 || other.items[at - 1]!.tag !== 'DT') continue;
    const [body, since] = [...discourse.mentionsBefore(printed.start, 4)]
      .toReversed()
      .filter(({ start }) => start > other.items[at]!.start);
    if (body === undefined || (since !== undefined && named.bearer.get(since)!.kind === 'PERSON'))
      return null;
    const entity = named.bearer.get(body)!;
    return entity.kind === 'PERSON'
      ? null
      : bearerSpeaker(entity, printed, named, 'pronoun-of-spokesperson', [printed, body]);
  }
  return null;
}

/** "A woman in the crowd said ... She added": the one without a name who spoke right before. */
function nameless(
  sentence: Sentence,
  printed: Range,
  gender: 'female' | 'male',
  discourse: Discourse,
): Speaker | null {
  const turn = discourse.turns.at(-1);
  if (
    turn === undefined ||
    turn.speaker.kind !== 'UNNAMED' ||
    turn.speaker.printed === null ||
    sentence.index - turn.sentence > 1
  )
    return null;
  const { language, text } = discourse.named;
  const words = text
    .slice(turn.speaker.printed.start, turn.speaker.printed.end)
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  const nouns = gender === 'female' ? language.femaleNouns : language.maleNouns;
  if (!words.some((word) => nouns.has(word))) return null;
  return {
    ...turn.speaker,
    printed,
    chain: [printed, ...turn.speaker.chain],
    reason: 'pronoun-of-unnamed',
  };
}

/** Persons that the pronoun may stand for, best first: near ones, subjects and recent speakers before others. */
function rank(
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
  const fits = (entity: Entity) =>
    (entity.kind === 'PERSON' || (entity.kind === 'UNKNOWN' && entity.words.length > 1)) &&
    (entity.gender === null || entity.gender === gender);
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

/** "it": the organisation or document that spoke or was named last. */
function thing(sentence: Sentence, printed: Range, discourse: Discourse): Speaker {
  const { named } = discourse;
  const turn = discourse.turns.findLast(
    ({ speaker, at }) =>
      at < printed.start && (speaker.kind === 'ORGANISATION' || speaker.kind === 'DOCUMENT'),
  );
  if (turn !== undefined && sentence.index - turn.sentence <= 3) {
    const { speaker } = turn;
    return { ...speaker, printed, chain: [printed, ...speaker.chain], reason: 'pronoun-it' };
  }
  for (const mention of discourse.mentionsBefore(printed.start, 12)) {
    const entity = named.bearer.get(mention)!;
    if (entity.kind === 'ORGANISATION' && !mention.quoted)
      return bearerSpeaker(entity, printed, named, 'pronoun-it', [printed, mention]);
  }
  return plainSpeaker(printed, 'UNRESOLVED', 'pronoun-unresolved');
}

/** "The crowd of about 200 answered. “...” they chanted.": the group that opens the sentence before. */
function crowd(sentence: Sentence, printed: Range, { named }: Discourse): Speaker | null {
  const before = named.sentences[sentence.index - 1];
  const group = before === undefined ? null : chunkAfter(before.items, 0, true);
  if (group === null || before!.paragraph !== sentence.paragraph) return null;
  if (!named.language.groupNouns.has(before!.items[group.head]!.lower)) return null;
  const name = named.text.slice(group.start, group.end);
  const antecedent = { start: group.start, end: group.end };
  const speaker = plainSpeaker(printed, 'GROUP', 'pronoun-they', name);
  return { ...speaker, chain: [printed, antecedent] };
}

function several(sentence: Sentence, printed: Range, discourse: Discourse): Speaker {
  const turn = discourse.turns.findLast(
    ({ speaker, at }) =>
      at < printed.start && (speaker.kind === 'GROUP' || speaker.kind === 'ORGANISATION'),
  );
  if (turn === undefined || sentence.index - turn.sentence > 3)
    return crowd(sentence, printed, discourse) ?? plainSpeaker(printed, 'GROUP', 'pronoun-they');
  return {
    ...turn.speaker,
    printed,
    chain: [printed, ...turn.speaker.chain],
    reason: 'pronoun-they',
  };
}
